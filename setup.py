"""What pyproject.toml cannot say: an editable installation lays the server's settings into its environment, too."""

from setuptools import Distribution, setup


class WithData(Distribution):
    """setuptools asks an editable installation for `has_data`, and names it `has_data_files` itself."""

    has_data = Distribution.has_data_files


setup(distclass=WithData)
