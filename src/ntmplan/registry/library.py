"""What plans lean on besides units: sets of criteria, known documents, confusions of words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ntmplan.registry.confusions import Lexicon
    from ntmplan.registry.criteria import Criteria
    from ntmplan.registry.legal import Legal


@dataclass(eq=False)
class Library:
    """The sets of criteria and documents that plans of a repository lean on.

    What comes along is read when somebody asks for it, and then once.

    Attributes:
        own_criteria, own_legal, own_lexicon: what the repository's own files hold, where it has
            them.
    """

    own_criteria: Criteria | None = None
    own_legal: Legal | None = None
    own_lexicon: Lexicon | None = None

    @cached_property
    def criteria(self) -> Criteria:
        """The sets of criteria, the repository's own first."""
        from ntmplan.registry.criteria import built_in_criteria

        shipped = built_in_criteria()
        return self.own_criteria.before(shipped) if self.own_criteria else shipped

    @cached_property
    def legal(self) -> Legal:
        """The known documents, the repository's own first."""
        from ntmplan.registry.legal import built_in_legal

        shipped = built_in_legal()
        return self.own_legal.before(shipped) if self.own_legal else shipped

    @cached_property
    def lexicon(self) -> Lexicon:
        """The confusions of words, the repository's own first."""
        from ntmplan.registry.confusions import built_in_lexicon

        shipped = built_in_lexicon()
        return self.own_lexicon.before(shipped) if self.own_lexicon else shipped
