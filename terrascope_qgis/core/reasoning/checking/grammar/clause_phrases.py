"""Phrases of certain clauses: how to say "lies", "is larger", "borders", "grew"; `phrases` has those of all clauses.

A group in one is the clause's.
"""

from __future__ import annotations

CLAUSE_PHRASES = """
CADJ = separate | distinct | individual | different | isolated | connected | contiguous | disjoint | unconnected
PIECES = parts | part | patches | patch | regions | region | pieces | piece | bodies | body | blocks | block |
  fragments | clusters | polygons
LIE = ADV* (BE | lie | lies | lay | sit | sits | stand | stands | BE ADV* (located | situated | found | seen |
  concentrated | visible) | fills | occupies | occupy | hugs | can be (found | seen))
GAP = (DET (shortest | least | minimum | minimal | nearest | smallest | closest)? (distance | gap | way | path |
  separation))
DEG = clearly | slightly | somewhat | considerably | significantly | much | far | substantially | noticeably | well
  | even | a bit | a little | distinctly
BIGGER = larger | bigger | greater | wider | smaller | more extensive | less extensive | lesser | tinier
INSIZE = in (size | area | extent)
ASBIG = (as (large | big | extensive | much | many) (area | ground | land | OFW)? as | the (size | area |
  extent) of | BIGGER than | (more | the area of | that of) | (more | less | fewer) than | the share of)
EXCEED = exceed | exceeds | exceeded | outweigh | outweighs | surpass | surpasses | surpassed | beat | beats |
  outnumber | outnumbers | top | tops | BE ahead of | falls short of | fall short of | trails
BEST = largest | smallest | biggest | most extensive | dominant | least extensive | (second | third | fourth) (most
  extensive | largest | smallest | biggest) | second-largest | third-largest | fourth-largest | second-smallest
KIND = (land cover | cover | land)? (class | classes | type | mask | category | Q | area | region | extent | patch)
OFALL = (of | among) (all (the)? | the | these) (two | three | four | Q)? (classes | masks | types | categories)? | of
  all | overall
TOUCH = meet | meets | border | borders | bordered | bordering | (border | borders | bordering) on | adjoin |
  adjoins | adjoining | abut | abuts | touch | touches | touching | BE (directly | immediately)? (adjacent to |
  next to | contiguous with | in
  contact with | touching | bordering | adjoining) | (share | shares | sharing) (a | the | an | one | their)?
  (common | shared | single)? (boundary | border | edge) with | run along | runs along | lies (next to | adjacent
  to) | lie (next to | adjacent to)
MEET = touch | meet | adjoin | abut | border each other | touch each other | border one another | BE (adjacent |
  contiguous | neighbours | in contact | touching | next to each other) | (share | sharing) (a | the | an | one |
  any | no)? (common | shared | single)? (boundary | border | edge)
APART = separated | separate | isolated | detached | disjoint | apart | separated from each other | completely
  isolated | completely separated | detached from each other
GREW = grew | grow | grows | grown | growing | increase | increased | increases | expand | expanded | expands | gain
  | gained | gains | rose | risen | rises | rise | climbed | shrank | shrink | shrinks | shrunk | decrease |
  decreased | decreases | decline | declined | declines | lost | loses | lose | fell | fallen | dropped | drop |
  drops | (went | BE | gone) (up | down) | reduced | receded | retreated | diminished
GROWTH = increase | growth | expansion | gain | rise | decrease | decline | loss | reduction | drop | change
OP = PLUS | MINUS | TIMES | SLASH | plus | minus | times
TERM = Q (SLASH | per)? PIXEL? ((of | for)? BARE)?
MORE = (COMMA? (with | at | covering | occupying | having | which (has | covers | is)) {q12 AMOUNTS})?
OWN = (COMMA {q17 AMOUNTS} | COMMA? (with | at | which has | which covers) {q11 AMOUNTS} | LPAR {q13 AMOUNTS} RPAR)?
ITS = (COMMA {q24 AMT} | COMMA (with | at | which has | which covers) {q21 AMOUNTS} | LPAR {q23 AMOUNTS} RPAR |
  (with | at | which has) {q22 AMOUNTS})?
AHEAD = (COMMA? ahead of {m2 NP} (with | at) {q25 AMOUNTS})?
VERSUS = ((COLON | COMMA | LPAR) {q16 AMT} (against | versus | vs | compared to | compared with) {q26 AMT} RPAR?)?
BEFORE = ((with | at) {q14 AMOUNTS})?
"""
