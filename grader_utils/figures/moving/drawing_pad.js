// Paper and a pen: drawn on with the mouse, a finger or the arrow keys. Strokes go to Python as lists of [x, y], from 0 to 1.
const SIZE = 32; // key presses from one side to the other
const WAIT = 150; // milliseconds of rest before Python hears of a stroke
const NAMESPACE = "http://www.w3.org/2000/svg";

function element(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function render({ model, el }) {
  let strokes = structuredClone(model.get("strokes"));
  let pen = [SIZE / 2, SIZE / 2];
  let drawing = null; // the stroke that the pen is at
  let timer = null;

  const paper = element("svg", {
    viewBox: "0 0 1 1", width: 224, height: 224, tabindex: 0, role: "application", "aria-label": model.get("help"),
  });
  paper.style.cssText =
    "border:1px solid var(--jp-ui-font-color2,#616161);touch-action:none;cursor:crosshair;" +
    "background:var(--jp-layout-color1,#fff);color:var(--jp-ui-font-color1,#222)";
  const ink = element("g", {
    fill: "none", stroke: "currentColor", "stroke-width": 0.08, "stroke-linecap": "round", "stroke-linejoin": "round",
  });
  const tip = element("circle", { r: 0.03, fill: "none", stroke: "currentColor", "stroke-width": 0.012 });
  paper.append(ink, tip);
  const clear = document.createElement("button");
  clear.textContent = model.get("clear");
  clear.className = "jupyter-button widget-button";
  el.append(paper, clear);
  el.style.cssText = "display:flex;align-items:flex-end;gap:12px";

  function show() {
    ink.replaceChildren(
      ...strokes.map((points) => element("polyline", { points: [...points, points.at(-1)].map((p) => p.join()).join(" ") })),
    );
    tip.setAttribute("cx", pen[0] / SIZE);
    tip.setAttribute("cy", pen[1] / SIZE);
    tip.style.visibility = document.activeElement === paper ? "visible" : "hidden";
    tip.setAttribute("fill", drawing ? "currentColor" : "none");
  }

  function tell(after) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      model.set("strokes", structuredClone(strokes));
      model.save_changes();
    }, after);
  }

  function put(x, y) {
    drawing.push([x, y].map((place) => Math.round(1000 * Math.min(Math.max(place, 0), 1)) / 1000));
  }

  function begin(x, y) {
    drawing = [];
    strokes.push(drawing);
    put(x, y);
  }

  function place(event) {
    const box = paper.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  paper.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    paper.focus();
    paper.setPointerCapture(event.pointerId);
    begin(...place(event));
    show();
  });
  paper.addEventListener("pointermove", (event) => {
    if (!drawing || !event.buttons) return;
    put(...place(event));
    show();
  });
  paper.addEventListener("pointerup", () => {
    drawing = null;
    show();
    tell(WAIT);
  });
  paper.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) pen = pen.map((at, axis) => Math.min(Math.max(at + step[axis], 0), SIZE));
    else if (event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // a notebook's own arrow keys go to other cells
    const [x, y] = pen.map((at) => at / SIZE);
    if (event.key === " ") drawing ? (drawing = null) : begin(x, y);
    else if (drawing) put(x, y);
    show();
    tell(WAIT);
  });
  paper.addEventListener("focus", show);
  paper.addEventListener("blur", () => {
    drawing = null;
    show();
  });
  clear.addEventListener("click", () => {
    strokes = [];
    drawing = null;
    show();
    tell(0);
  });
  show();
}

export default { render };
