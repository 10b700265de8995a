"""Whatever a plan says, its printed page says it, and is read back as the same plan."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importers.printed_plans import FORMATS, back, plan_of, plans, printed


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_printed_plan_comes_back(form: str, data: st.DataObject) -> None:
    text = data.draw(plans(form))
    file = plan_of(text)
    assert file.plan is not None, file.problems
    returned = plan_of(back(file, form))
    assert returned.plan is not None
    assert printed(returned.plan) == printed(file.plan)
