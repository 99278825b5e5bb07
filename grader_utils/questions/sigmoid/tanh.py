"""tanh, the sigmoid's relative."""

from grader_utils.questions.sigmoid.curves import ask_for_a_curve, cut_off, logistic, of_every_size
from grader_utils.questions.vocabulary import NO_WARNINGS, np, question, rounding, torch


@question("tanh", tolerance=rounding("Twice a sigmoid of 2z, minus 1: up to ten operations.", functions=10))
def tanh(z):
    """The hyperbolic tangent entry by entry, for any shape -> the same shape."""
    return torch.tanh(z)


ask_for_a_curve(tanh)
tanh.part("1000 and -1000, without a warning", z=[1000.0, 0.5, -1000.0], requires=NO_WARNINGS)
tanh.unseen("very large and very small z, without a warning", z=of_every_size(2, 3), requires=NO_WARNINGS)
tanh.mistake("a warning", breaks=NO_WARNINGS,
    hint="The values are right. For the silence: which number reaches np.exp when z = 1000 or z = -1000? If it is your "
    "Sigmoid that warns, mend that one.")
cut_off(tanh, np.tanh)
tanh.mistake("inf / inf", lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)),
    hint="The formula is right, but for z = 1000 it divides inf by inf. Your Sigmoid is safe there: can it help?")
tanh.mistake("the sigmoid itself", logistic, hint="Your curve runs from 0 to 1. Where does tanh begin and end?")
tanh.mistake("not stretched", lambda z: logistic(2 * z),
    hint="The 2z is right, but your values stay between 0 and 1. How do you stretch (0, 1) to (-1, 1)?")
tanh.mistake("not steep enough", lambda z: 2 * logistic(z) - 1,
    hint="Your curve runs from -1 to 1, as it should, and climbs too slowly. What goes into the sigmoid?")
tanh.mistake("shifted before the sigmoid", lambda z: 2 * logistic(2 * z - 1),
    hint="You take the 1 from 2z, inside the brackets. What should it be taken from?")
tanh.mistake("upside down", lambda z: -np.tanh(z),
    hint="Your curve falls where tanh rises. Compare the two signs in the exponents.")
tanh.mistake("brackets missing", lambda z: np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z),
    hint="Python divides before it adds and subtracts. What stands above the fraction line, and what below?")
tanh.mistake("arctan", np.arctan,
    hint="Your curve runs beyond 1: that is the arctangent. tanh runs from -1 to 1, and is made of e^z and e^-z.")
tanh.mistake("cut off at -1 and 1", lambda z: np.clip(z, -1, 1),
    hint="Between -1 and 1 you return z itself. tanh bends all the way: what do e^z and e^-z do in its formula?")
tanh.mistake("z halved", lambda z: np.tanh(z / 4),
    hint="Your curve runs from -1 to 1 and climbs far too slowly: z is halved. What goes into the sigmoid?")
tanh.mistake("not shifted", lambda z: 2 * logistic(2 * z),
    hint="Your curve has the right height, and runs from 0 to 2. Where does tanh begin?")
tanh.mistake("stretched, z as it is, not shifted", lambda z: 2 * logistic(z),
    hint="Your curve runs from 0 to 2. Compare it with the formula of the lesson: what goes in, and what is taken off?")
tanh.mistake("softsign", lambda z: z / (1 + np.abs(z)),
    hint="Your curve comes from z / (1 + |z|): that is softsign. tanh is made of e^z and e^-z.")
tanh.mistake("not divided by the sum", lambda z: np.sinh(z), lambda z: np.sinh(np.clip(z, -700, 700)),
    hint="Your curve runs far beyond 1: that is half of e^z - e^-z, the part above the line. What stands below it?")
