{%- extends "nbgrader/gradebook_notebook_submissions.tpl" -%}
{%- block messages -%}
{{ super() }}
{% include "by_section.html" %}
{%- endblock -%}
