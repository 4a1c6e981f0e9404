"""The clauses that tell a size or do a calculation. See `clauses` for the notation."""

from __future__ import annotations

SIZE_CLAUSES = """
sum
- INTRO {e TERM (OP TERM)+ (EQ|equals|gives|makes|is) TERM ((between|of|for) NP (and NP)?)?}
- INTRO {m1 SUBJ} HAVE {e TERM (OP TERM)+ (EQ|equals|gives|makes|is) TERM OFW? ((between|of|for)? NP (and NP)?)?}
- INTRO {e Q of Q (is|EQ) Q} (of NP)?
- INTRO {e Q (GREATER|LESS) Q}
- adding {m1 NP} LPAR {q1 Q} RPAR and {m2 NP} LPAR {q2 Q} RPAR gives {e Q} COMMA?
- INTRO {m1 NP} LPAR {q1 Q} RPAR and {m2 NP} LPAR {q2 Q} RPAR (add | sum) up? to {e Q}
- INTRO {q1 Q} of {m1 BARE} and {q2 Q} of {m2 BARE} (add | sum) up? to {e Q}
- {m1 NP} COMMA {q1 Q} COMMA plus {m2 NP} COMMA {q2 Q} COMMA makes {e Q}
- (adding the (two|three)? classes gives|subtracting|converting pixels to area) (COMMA|COLON)?
listed size
- INTRO {ml NP (vs|versus|to) NP} COLON {ql Q (vs|versus|to) Q} OFW?
- INTRO {ml NP ((COMMA|and|COMMA and) NP)+} (HAVE|COLON) {ql Q ((COMMA|and|COMMA and) Q)+} OFW? (COMMA?
  respectively)?
- INTRO (the (classes|masks|regions|areas))? {ml M} (HAVE|COLON) {ql Q ((COMMA|and|COMMA and) Q)+} OFW?
  respectively?
size : position
- INTRO {m1 SUBJ} (BE ADV* (small|large|tiny|huge) COMMA|TAIL)* TOGETHER? HAVE {q1 AMOUNTS ((and|but) AMT)?} TAIL*
size
- INTRO {m1 NP ((COMMA|and|COMMA and|plus) NP)+} HAVE {q1 AMOUNTS} TOGETHER
- INTRO {m1 (the | these | all)? Q? (masks|classes|segments|areas|regions) M} HAVE {q1 AMOUNTS} TOGETHER
- INTRO {m1 NP ((COMMA|and|COMMA and|plus) NP)+|DET Q (masks|classes|areas|regions) M} ADV*
  (add|adds|sum|sums|added|summed) (up)? to? {q1 AMOUNTS}
size : position
- INTRO TOGETHER COMMA? {m1 SUBJ} HAVE {q1 AMOUNTS} TAIL*
size
- INTRO {m1 NP} COMMA? which LIE {g AMOUNTS} (away)? from {m2 NP} COMMA? HAVE {q1 AMOUNTS} TAIL*
- INTRO {m1 NP} (near|next to|beside) {m2 NP} HAVE {q1 AMOUNTS} TAIL*
- INTRO DET? MEASURE? COLON? {m1 MEASURED? NP} (POSS MEASURE)? (COLON|DASH|EQ)? {q1 AMOUNTS} TAIL*
- INTRO {m1 NP} LPAR {q1 AMOUNTS} RPAR
- as for {m1 NP} COMMA DET MEASURE HAVE {q1 AMOUNTS} TAIL*
- INTRO (SEE|estimated) {m1 MEASURED? NP} (at|to be|to cover|to measure) {q1 AMOUNTS} TAIL*
size
- INTRO {m1 NP} COMMA not {m2 NP} COMMA HAVE {q1 AMOUNTS} TAIL*
- INTRO not {m2 NP} but {m1 NP} HAVE {q1 AMOUNTS} TAIL*
- INTRO it is {m1 NP} COMMA not {m2 NP} COMMA that HAVE {q1 AMOUNTS} TAIL*
size again < size, size again, listed size, aside
- {m1 NP ((COMMA|and|COMMA and|plus) NP)+} (TOGETHER HAVE?|HAVE TOGETHER) {q1 AMOUNTS} TAIL*
- ADV* {m1 MEASURED? NP} (COLON|DASH|EQ|ADV|HAVE|with|at|has)* {q1 AMOUNTS} TAIL*
- (WHEN COMMA?)? {m1 NP} {q1 AMOUNTS} TAIL*
size
- INTRO {m1 (N|DET N) NOUN?} (HAVE|COLON|DASH|EQ) {q1 AMOUNTS} TAIL*
dated size
- INTRO (DET? (M|N) NOUN?) (COLON|HAVE) {d AMT}
dated size on < change
- leaving {l AMT WHEN?}
level on < size, dated size, size on
- (up | down) from {l AMT WHEN?} M?
aside < size, size again, size on, listed size, reversed size, aside
- {m2 NP} (ADV|COMMA|HAVE|with)* {u Q} (more | less | fewer | larger | smaller | as much | as many | as large |
  of that | that | each | apiece)
- {m2 NP} (ADV|COMMA|HAVE)* (the same (amount | area | size | share)? | as much)
- {m2 NP} (more | less | fewer | larger | smaller) than that
- {m2 NP} BE DEG* BIGGER by {u Q}
- of which {m2 NP} HAVE {u AMOUNTS}
- leaving {u AMOUNTS}
dated size again < size, dated size, dated size again
- {d AMT}
size again < size, size again, listed size
- (ADV|WHEN COMMA?)* {m1 M} {q1 AMOUNTS} TAIL*
- {m1 NP} POSS {q1 AMOUNTS}
size on : position < size, size on, place, count, rank, comparison, neighbours
- ADV* HAVE {q0 AMOUNTS} TAIL*
size along : position < size, place, count, rank, sight
- (which HAVE|(with|having) (a|an) (total)? MEASURE of|covering|occupying|spanning|making up|taking up|contributing) {q0
  AMOUNTS} TAIL*
share on < size, size again, listed size
- (that is|which is|is|or) {o AMT} of {m2 NP}
place on : position < size, size on, place, count, rank, comparison, neighbours
- ADV* LIE LYING
noun size
- INTRO THERE? DET? {m1 (NOUN of)? M} of {q1 AMOUNTS} (SHOWN|TAIL)*
- INTRO THERE? DET? {q1 Q} {m1 BARE} (SHOWN|TAIL)*
reversed size : position
- INTRO {q1 AMOUNTS} (of|for) {m1 BARE} LIE {p LYING}
- INTRO (THERE|SEE)? {q1 AMOUNTS} (of|for|PLACE) {m1 BARE} (SHOWN|TAIL)* (COMMA SAME* {q11 AMOUNTS} TAIL*)?
- INTRO (that)? {q1 AMOUNTS} PLACE? COMMA? ADV* (BE|(belong|belongs) to|BE (covered|occupied|taken up|filled)
  by|BE under|(consist|consists) of|BE (labelled|classified|mapped|labeled) as) ADV* {m1 SUBJ} (SHOWN|TAIL)*
  (COMMA SAME* {q11 AMOUNTS} TAIL*)?
reversed size
- INTRO of (the)? {t Q} COMMA {q1 AMOUNTS} ADV* (BE | BE (covered | occupied) by | (belong | belongs) to) {m1 SUBJ}
- INTRO the (larger|smaller) Q is NP COLON {d AMT of M (against|versus|vs) AMT of M}
- INTRO THERE? {q1 Q} {m1 BARE} (SHOWN|TAIL)*
reversed again < reversed size, reversed again
- {q1 AMOUNTS} (of|BE|(belong|belongs) to)? {m1 BARE} (SHOWN|TAIL)*
- {q1 AMOUNTS} (by|BE|(belong|belongs) to) {m1 NP} (SHOWN|TAIL)*
bare
- INTRO {b AMOUNTS}
the answer
- (so|therefore|hence|thus)? COMMA? the answer is (M|Q)
area of the whole
- (the|this) WHOLE (has|contains|covers|measures|is|consists of) {t AMOUNTS} (in total)?
part of
- of (the)? {q1 AMOUNTS} of {m1 NP} WHEN? M?
part lost : change < part of
- ADV* {h AMOUNTS} (BE|HAD been)* (cut|lost|cleared|felled) {m1 M} WHEN?
share of
- {o Q} of {m2 NP} (BE|HAD been|BE covered by|BE in|(lie|lies) (in|inside|within|on)|still)* (lost|cleared|felled)?
  {m1 M|NP}
- {m1 NP} (BE|has|covers|cover) {o Q} of {m2 NP} (share|extent|size)?
- {m1 NP} LPAR {q1 AMOUNTS} RPAR BE {o Q} of {m2 NP} LPAR {q2 AMOUNTS} RPAR
"""
