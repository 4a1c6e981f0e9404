"""The clauses that compare masks, tell where they lie, or how they changed. See `clauses` for the notation."""

from __future__ import annotations

RELATION_CLAUSES = """
comparison : comparison
- INTRO BEFORE {m1 NP} OWN ADV* (BE|ISNT) DEG* {c Q}? DEG* BIGGER INSIZE? than {m2 MEASURED? NP} ITS (by {c2 Q})?
  COMMA? INSIZE? VERSUS
- INTRO {m1 NP} OWN (COVER|HAD|DONT COVER) {q15 AMOUNTS COMMA}? {c Q}? (less|more|fewer|a larger)
  (area|ground|land|pixels)? than {m2 NP} ITS
- INTRO THERE? {c Q}? (more|less|fewer) {m1 BARE} than {m2 BARE} (SHOWN|TAIL)*
- INTRO BEFORE {m1 NP} OWN DEG* EXCEED {m2 NP} ITS (by {c Q})? VERSUS
- INTRO (compared with|compared to|unlike|relative to) {m2 NP} COMMA? {m1 NP} (is|are) (very|quite|rather)?
  (BIG|BIGGER) VERSUS
- INTRO {m1 NP} OWN (COVER|BE|HAD) ADV* {c Q} ASBIG {m2 NP} ITS
- INTRO (BEFORE COMMA?)? {m1 NP} OWN BE {c Q} (ahead of|behind|short of|shy of) {m2 NP} ITS
- INTRO THERE {c Q} as much {m1 BARE} as {m2 BARE}
- INTRO {m1 NP} and {m2 NP} differ (INSIZE)? by {c Q}
- INTRO the (difference|gap) INSIZE? between {m1 NP} and {m2 NP} (INSIZE)? (is|EQ|comes to|amounts to) {c Q}
- INTRO {m1 NP} (minus|MINUS) {m2 NP} (is|EQ|equals|gives|makes|leaves|comes to) {c Q}
- INTRO subtracting {m2 NP} from {m1 NP} (gives|leaves|makes) {c Q}
- INTRO {m1 NP} and {m2 NP} (BE equal INSIZE?|(cover|occupy|have) (the same|an equal|equal)
  (area|size|extent|share|areas)|BE equally large|BE the same size)
- INTRO {m1 NP} (BE|COVER|HAD) (the same (size|area|extent) as|as (large|big|much) as|equal to) {m2 NP}
comparison again : comparison < comparison, comparison again
- {m1 NP} {c Q}? BIGGER than {m2 NP}
comparison on < size, size again, listed size
- (which is|that is|is)? DEG* {c Q} ASBIG? {m2 MEASURED? NP}
- (which is|that is|is)? DEG* {c Q} (more|less|fewer) than (in|on) D {m2 M}
rank : comparison
- INTRO BEFORE {m1 NP} OWN ADV* (BE|ISNT|HAD) ADV* the BEST KIND? OFALL? INW? MORE
- INTRO BEFORE the BEST KIND? INW? (is|was) {m1 NP} OWN MORE AHEAD
- INTRO OFALL COMMA? {m1 NP} (is|has|HAD) the BEST KIND? MORE
- INTRO {m1 NP} (dominates|dominate|leads) (the WHOLE)? MORE
rank on : comparison < size, size again, listed size
- (making (it|this)|which makes it|thus|is) the BEST KIND? OFALL? INW?
rank again : comparison < rank, rank again
- {m1 NP} the BEST KIND?
neighbours : adjacency
- INTRO DET? {q1 Q} {m1 BARE} TOUCH DET? {q2 Q} {m2 BARE}
- INTRO {m1 NP} OWN COMMA? TOUCH {m2 NP} ITS
- INTRO {m1 NP} (directly|immediately|ADV)* (DONT|NOT)? TOUCH {m2 NP} (but not (to)? NP)?
- INTRO {m1 NP} (ISNT|BE) (directly|immediately)? (adjacent to|next to|contiguous with|in contact
  with|touching|bordering|adjoining) {m2 NP} (but not (to|with)? NP)?
- INTRO {m1 NP} and {m2 NP} (directly)? (DONT|ISNT)? MEET
neighbours : adjacency
- INTRO {m1 NP} and {m2 NP} ISNT (directly|immediately)? (adjacent|contiguous|neighbours|in contact|touching|next to
  each other)
neighbours told < neighbours
- sharing (a|an|one)? (common|shared|single)? (boundary|border|edge)
neighbours on : adjacency < size, size on, place, count, rank, comparison, neighbours
- (directly|immediately)? TOUCH {m2 NP}
neighbours : adjacency
- INTRO {m1 M} (directly)? (DONT|ISNT)? MEET
- INTRO {m1 NP} and {m2 NP} (ISNT|BE) APART
- INTRO {m1 NP} (ISNT|BE) (completely|entirely|clearly)? (isolated|separated|detached) from {m2 NP}
- INTRO (no|a) (boundary|border|edge) is shared by {m1 NP} and {m2 NP}
- INTRO there is (no|a) (contact|common boundary|shared boundary|boundary|border) between {m1 NP} and {m2 NP}
place : position
- INTRO {m1 NP} (LIE|ISNT (in)?|NOT) ADV* {p LYING} INW? {k M}?
- INTRO (almost|nearly)? all of {m1 NP} LIE LYING
- INTRO {m1 NP} (occupies|hugs|occupy|hug) the SIDE (corner|edge)?
- INTRO {m1 NP} (ISNT|DONT (lie|sit|stand)) {p LYING}
- INTRO {p LYING} (THERE|LIE) {m1 NP}
- INTRO {p the SIDE CORNER? OFW?} (holds|contains|shows) {m1 NP}
- INTRO {m1 NP} (fills | fill) the SIDE half OFW?
- INTRO the SIDE half BE entirely? {m1 NP}
- INTRO {m1 NP} (LIE|ISNT) (directly|ADV)* (to the)? {p SIDE} of {m2 NP}
- INTRO (to the)? SIDE of {m2 NP} LIE {m1 NP}
- INTRO {m1 NP} LIE {p SIDE}
- INTRO {m1 NP} SPREAD
- INTRO (THERE|SEE) {m1 NP} {p LYING}
place again : position < place, place again
- {m1 NP} LYING
change : change
- INTRO (SPAN COMMA?)? {m1 MEASURED? (NP|DET? N NOUN?)} SPAN? (HAD)? ADV* GREW (by)? {h AMOUNTS} (of? its
  (size|cover|area|extent))? SPAN? INW? (COMMA? from {l AMT WHEN? to AMT WHEN?})? M?
- INTRO (SPAN COMMA?)? {m1 MEASURED? (NP|DET? N NOUN?)} SPAN? (HAD|DONT|NOT|did)* ADV* (GREW|change|changed|BE
  unchanged|(stayed|remained) (the same|stable|unchanged)) SPAN?
- INTRO DET MEASURE HAD? ADV* GREW by? {h AMOUNTS} SPAN
- INTRO (SPAN COMMA?)? {m1 MEASURED? (NP|DET? N NOUN?)} (HAD|ADV)* (GREW|went|doubled)? from {l AMT WHEN? to AMT}
  (WHEN|SPAN)? (COMMA (that is|ie)? (by)? {h Q})?
- INTRO (SPAN COMMA?)? {m1 NP} HAD? GREW to {l AMT} SPAN?
- INTRO (SPAN COMMA?)? {m1 NP} (HAD|ADV)* {h Q} (compared with D M?|SPAN)?
- INTRO (a|the) (net)? GROWTH of {h Q} (in|of) {m1 NP} (BE (measured|found))?
- INTRO (the)? (net)? change (of|in) {m1 NP} (COLON|is|EQ) {h Q}
- INTRO (this|that|it) (is|amounts to|means|corresponds to) (a|the) (net)? GROWTH of {h Q} {m1 M}
change again : change < change
- (a|an)? {h Q} (relative)? GROWTH (over|relative to|compared with|compared to|of) {m2 NP}
"""
