{%- extends "nbgrader/manage_submissions.tpl" -%}
{%- block messages -%}
{{ super() }}
{% include "by_section.html" %}
{%- endblock -%}
