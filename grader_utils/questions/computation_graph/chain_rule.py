"""The chain rule by hand."""

from grader_utils.questions.computation_graph.derivatives import differentiated
from grader_utils.questions.vocabulary import question, rounding, uniform, whole


@question("chain_rule",
    tolerance=rounding("A sum, a square and its derivative, which doubles what is lost.", functions=6),
    right={"z": lambda x, y: (x + y) ** 2, "dt": lambda x, y: 2 * (x + y), "dx": lambda dt: dt, "dy": lambda dt: dt})
def chain_rule(x, y):
    """z = t**2 with t = x + y. Numbers -> {"z", "dt", "dx", "dy"}, the last three being derivatives of z."""
    gradients = differentiated("z", lambda x, y: (x + y) ** 2, x=x, y=y)
    return {"z": gradients["z"], "dt": gradients["dx"], **gradients}  # dt/dx is 1


chain_rule.part("x = 3, y = 4", x=3.0, y=4.0)
chain_rule.part("x = 2, y = -0.5", x=2.0, y=-0.5)
chain_rule.unseen("two random numbers", x=uniform(0.5, 1), y=uniform(1.5, 2))
chain_rule.unseen("a negative sum", x=uniform(-3, -2), y=uniform(0.5, 1))
chain_rule.unseen("whole numbers", x=whole(2, 9), y=whole(10, 20))
chain_rule.unseen("x + y = 0", lambda rng: {"x": (x := float(rng.integers(2, 9))), "y": -x})
chain_rule.unseen("x = 0", x=0.0, y=uniform(1.5, 2))
chain_rule.mistake("each number squared by itself", dx=lambda x: 2 * x, dy=lambda y: 2 * y,
    hint="z and dt are right. dx is dt times the local derivative of t = x + y; how much does t grow with x?")
chain_rule.mistake("sum of squares", z=lambda x, y: x**2 + y**2, dx=lambda x: 2 * x, dy=lambda y: 2 * y,
    hint="Your z is x² + y². Which comes first in (x + y)², the sum or the square?")
chain_rule.mistake("product for the sum", z=lambda x, y: (x * y) ** 2, dt=lambda x, y: 2 * x * y,
    dx=lambda dt, y: dt * y, dy=lambda dt, x: dt * x,
    hint="Your z is (x y)². What are x and y to be, added or multiplied?")
chain_rule.mistake("dt times the input", dx=lambda dt, x: dt * x, dy=lambda dt, y: dt * y,
    hint="Your dx is dt times x. When x grows by 1 and y stays, by how much does t = x + y grow?")
chain_rule.mistake("dt left out of dx and dy", dx=lambda: 1.0, dy=lambda: 1.0,
    hint="Your dx and dy are derivatives of t. They should say how z grows: what is still to be multiplied?")
chain_rule.mistake("t left out of the square's derivative", dt=lambda: 2.0,
    hint="Your dt is 2 for every t. Is the curve t² equally steep everywhere?")
chain_rule.mistake("2 left out of the square's derivative", dt=lambda x, y: x + y,
    hint="Your dt equals t. How steep is t² at t = 1? Compare 1.001² with 1².")
chain_rule.mistake("square in place of its derivative", dt=lambda z: z,
    hint="Your dt is the value of the square. Its derivative tells how fast it grows.")
chain_rule.mistake("the square's derivative used twice", dx=lambda z: 4 * z, dy=lambda z: 4 * z,
    hint="On the way from z to x there are two steps, the square and the sum. Which derivative belongs to the second?")
