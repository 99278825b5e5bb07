"""The course in other languages: English texts are found in notebooks, and catalogs of translations are put in."""
