"""How people call the functions of this assignment, in legends and on axes, as regular expressions."""

SIGMOID = r"sigm|σ|logist|1 ?/ ?\(1|시그모이드"
TANH = r"tan|hyperb|탄젠트"
RELU = r"re.?lu|rectif|max|렐루|정류"
SOFTPLUS = r"soft|smooth|log|ln|소프트"

INPUT = r"(z|x|inputz?|입력)"
OUTPUT = r"(σ|sigma|sigmoid|y|a|f|output|activation|출력)(\((z|x)\))?"
