"""Trains the network that reads digits in the first cell of 00_start_here, and writes its weights.

    python -m grader_utils.authoring.train_reader notebooks/data/reader.npz

It is the network of 07_training, in the course's own NumPy, and learns from the images of `digits.npz` that are not
held out, turned, slanted, squeezed and moved a little, anew in each epoch: whoever draws with a mouse writes otherwise
than the 13 people whose digits these are. Chance is fixed; on one machine the file comes out the same each time.
"""

import argparse
from pathlib import Path

import numpy as np

from grader_utils.questions.training.digits import HELD_OUT, read_digits
from grader_utils.questions.training.network import logits, mean_gradient

HIDDEN, EPOCHS, BATCH, LEARNING_RATE = 64, 200, 50, 0.3


def trained_reader() -> tuple[dict, float]:
    """Return the parameters by name, W1 (64, 64), b1 (64,), W2 (64, 10), b2 (10,), and the held-out accuracy."""
    images, labels = read_digits()  # (1797, 64) and (1797,)
    rng = np.random.default_rng(0)
    order = rng.permutation(len(images))
    held_out, learned = order[:HELD_OUT], order[HELD_OUT:]
    params = {
        "W1": rng.normal(size=(64, HIDDEN)) / 8,
        "b1": np.zeros(HIDDEN),
        "W2": rng.normal(size=(HIDDEN, 10)) / np.sqrt(HIDDEN),
        "b2": np.zeros(10),
    }
    for epoch in range(EPOCHS):
        rate = LEARNING_RATE * (1 - epoch / EPOCHS)
        x, t = _otherwise(images[learned], rng), labels[learned]
        for batch in np.array_split(rng.permutation(len(x)), len(x) // BATCH):
            for name, gradient in mean_gradient(**params, x=x[batch], t=t[batch]).items():
                params[name] -= rate * gradient
    params = {name: param.astype(np.float16) for name, param in params.items()}  # a small file
    whole = {name: param.astype(float) for name, param in params.items()}
    return params, float((logits(**whole, x=images[held_out]).argmax(axis=1) == labels[held_out]).mean())


def main() -> None:
    """Train, write the file, and say how well it reads."""
    parser = argparse.ArgumentParser(description="Train the network that 00_start_here begins with.")
    parser.add_argument("file", type=Path, help="where the weights go: notebooks/data/reader.npz")
    file = parser.parse_args().file
    params, accuracy = trained_reader()
    np.savez_compressed(file, **params)
    print(f"{file}: {file.stat().st_size} bytes; {accuracy:.1%} of the {HELD_OUT} held-out images read rightly")


def _otherwise(images, rng):
    """Return the images, (n, 64), each as somebody else might have written it: read off at other places."""
    n = len(images)
    turn, slant = rng.uniform(-0.2, 0.2, n), rng.uniform(-0.3, 0.3, n)
    wide, tall = rng.uniform(0.8, 1.4, n), rng.uniform(0.95, 1.15, n)
    down, right = np.indices((8, 8)).reshape(2, 1, 64) - 3.5
    x = wide[:, None] * (right + (turn + slant)[:, None] * down) + rng.uniform(-0.7, 0.7, (n, 1)) + 3.5  # (n, 64)
    y = tall[:, None] * (down - turn[:, None] * right) + rng.uniform(-0.5, 0.5, (n, 1)) + 3.5
    padded = np.pad(images.reshape(n, 8, 8), ((0, 0), (2, 2), (2, 2)))
    x, y = (np.clip(place + 2, 0, 10.999) for place in (x, y))
    left, top = x.astype(int), y.astype(int)
    across, along, which = x - left, y - top, np.arange(n)[:, None]
    above = (1 - across) * padded[which, top, left] + across * padded[which, top, left + 1]
    below = (1 - across) * padded[which, top + 1, left] + across * padded[which, top + 1, left + 1]
    return (1 - along) * above + along * below


if __name__ == "__main__":
    main()
