"""What a notebook that is graded gets where it would start another program."""

from typing import TYPE_CHECKING, Any

from IPython.utils.text import SList

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def pass_over_programs(shell: "InteractiveShell") -> None:
    """Let shell commands, such as `!ls` and `%pip install`, say that they are not run: a cell goes on behind them."""

    def system(command: str) -> None:
        print(f"Not run where notebooks are graded: {command}")

    def getoutput(command: str, **_: Any) -> SList:
        system(command)
        return SList()

    shell.system, shell.getoutput = system, getoutput
