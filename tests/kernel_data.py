"""Data as a hostile kernel may send it: any JSON, and what is nearly right, for every decoder that reads a kernel."""

import base64

from hypothesis import strategies as st

any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
sizes = st.integers(0, 3) | st.sampled_from([-1, 10_000, 10**6, 2**31, 2**63, 10**30, True, None, 1.0, "3"])
dtypes = st.sampled_from(
    ["bool", "int8", "int64", "uint64", "float16", "float32", "float64", "longdouble", "float128", "complex64"]
) | st.sampled_from(
    ["object", "U4", "V8", "datetime64[s]", "M8[9999999999s]", "(2,)f8", "f8,i1", "", "\x00", "é", ">f8"]
)
contents = st.binary(max_size=64).map(lambda data: base64.b64encode(data).decode()) | st.text(max_size=12)
arrays = st.fixed_dictionaries(
    {"array": dtypes | any_json, "shape": st.lists(sizes, max_size=8) | any_json, "base64": contents | any_json}
)
numbers = st.sampled_from(["1", "-5", "1e400", "nan", "٣", "1_0", "0x1", " 1 ", "1" * 50, "", "\ud800"]) | st.text()
leaves = (
    arrays
    | st.fixed_dictionaries({"float": numbers | any_json})
    | st.fixed_dictionaries({"int": numbers | any_json})
    | st.fixed_dictionaries({"text": st.text() | any_json})
    | st.fixed_dictionaries({"bool": any_json})
    | st.fixed_dictionaries({"unusable": any_json})
    | st.just({"nothing": True})
    | any_json
)
nearly_packed = st.recursive(
    leaves,
    lambda inner: (
        st.fixed_dictionaries({"items": st.lists(inner, max_size=4), "tuple": any_json})
        | st.fixed_dictionaries({"fields": st.dictionaries(st.text(max_size=4), inner, max_size=4)})
        | st.fixed_dictionaries({"figure": st.dictionaries(st.text(max_size=8), any_json, max_size=4)})
    ),
    max_leaves=8,
)
errors = st.fixed_dictionaries({}, optional={"type": any_json, "message": any_json, "code": any_json})
nearly_answers = any_json | st.fixed_dictionaries(
    {"warnings": st.lists(any_json, max_size=7) | any_json, "changed": st.lists(any_json, max_size=3) | any_json},
    optional={"value": nearly_packed, "error": errors | any_json},
)
nearly_sheets = any_json | st.fixed_dictionaries(
    {"answers": st.dictionaries(st.text(max_size=6), nearly_answers, max_size=3)},
    optional={"paper": any_json, "question": any_json, "kind": any_json},
)
