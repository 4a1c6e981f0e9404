"""The clauses that tell a number of parts, a distance, the size of a pixel, or nothing that could be wrong.

See `clauses` for the notation.
"""

from __future__ import annotations

MEASURE_CLAUSES = """
count : position
- INTRO (THERE|SEE) ADV* {n1 Q} (CADJ|BIG)* {m1 M} (SHOWN|TAIL|SPREAD)*
count
- INTRO ADV* {n1 Q} (CADJ|BIG)* {m1 M} SHOWN TAIL*
count : position
- INTRO (a total of)? {n1 Q} CADJ* {m1 M} (LIE|BE) TAIL*
- INTRO {n1 Q} CADJ* {m1 M} SPREAD
count
- INTRO (TOGETHER COMMA?)? (the|all|all the)? {n1 Q} CADJ* {m1 M} COVER {q1 AMOUNTS} TAIL*
count : position
- INTRO {m1 NP} (HAD|forms|form|(consist|consists) of|BE made up of|comprises|contains|BE) {n1 Q} CADJ* PIECES
  (and LIE PLACE)?
count
- INTRO the number of CADJ* {m1 M} (is|was|EQ|COLON|equals|amounts to|comes to) {n1 Q}
count again < count, count again
- {n1 Q} CADJ* {m1 M} (SHOWN|TAIL)*
distance
- INTRO GAP (between|from) {m1 NP} (and|to) {m2 NP} (BE|measures|EQ|COLON|(comes|amounts) to) {g AMOUNTS} COMMA?
- INTRO (the nearest)? {m1 NP} ADV* LIE? ADV* {g AMOUNTS} (away)? from {m2 NP}
- INTRO DET? {q1 Q} {m1 BARE} and DET? {q2 Q} {m2 BARE} LIE ADV* (separated by)? ADV* {g AMOUNTS} (apart|from each
  other)?
distance : position
- INTRO {m1 NP} LIE {g AMOUNTS} (to the)? {p SIDE} of {m2 NP}
distance
- INTRO {g AMOUNTS} is GAP between {m1 NP} and {m2 NP}
- INTRO {m1 NP} LIE {g AMOUNTS} of {m2 NP}
- INTRO {m1 NP} and {m2 NP} LIE ADV* (separated by)? ADV* {g AMOUNTS} (apart|from each other)?
- INTRO {m1 NP} LIE ADV* (separated|apart) from {m2 NP} by {g AMOUNTS}
- INTRO {g AMOUNTS} (separate|separates) {m1 NP} (and|from) {m2 NP}
- INTRO between {m1 NP} and {m2 NP} COMMA? (THERE|LIE) {g AMOUNTS}
- INTRO {g AMOUNTS} (LIE)? between {m1 NP} and {m2 NP}
- INTRO from {m1 NP} to {m2 NP} COMMA? (it is|there (is|are)) ADV* {g AMOUNTS}
- INTRO from {m1 NP} (it is|to|there are|COMMA)* {g AMOUNTS} to {m2 NP}
- INTRO GAP (between|from) {m1 NP} (and|to) {m2 NP} (COLON|COMMA) it is {g AMOUNTS}
distance on < distance
- (which|this|that|it)? at Q per PIXEL COMMA? (this|that|it)? (gives|is|equals|makes|means|(corresponds|amounts)
  to) {g AMOUNTS}
distance again < distance
- {g AMOUNTS} from {m2 NP}
pixel size
- INTRO (at|with)? DET? RES (is|of|EQ|COLON) {z Q} (per PIXEL)? COMMA?
- INTRO (each|every|a) PIXEL (of NP)? (is|covers|measures|has|represents|stands for|corresponds to|EQ) {z Q}
  (wide)?
heading
- INTRO ((the|these|all)? Q (masks|classes|segments|regions|areas)|from (large|largest|biggest) to (small|smallest)|in
  order of (size|area)) COLON?
- INTRO (here (is | are))? (the | my | all)? (measured | estimated | following)? (area | areas | shares | share |
  sizes | classes | masks | segments | result | results | measurements | numbers | figures | summary | land cover |
  answer) (classes | areas)? (are | is)? (as follows)? COLON
sight again < sight, place, place again
- {m1 NP}
sight
- INTRO {m1 NP} (is|are) (DEG|ADV)* (BIGGER|BIG)
- INTRO (SEE|THERE|LIE)? {m1 SUBJ} (SHOWN|INW)*
- INTRO no M (SHOWN|INW)+
- INTRO (SEE|THERE) (the|a|both|all)? (masks|segments|classes) {m1 M}?
- INTRO (first|then|next|now)* (i|we) (also|first|then|next|now)? (look for|segment|mark|locate|mask) {m1 SUBJ} COLON?
"""
