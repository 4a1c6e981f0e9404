"""Words and phrases of the grammar, in the notation of `notation`; says nothing of whole clauses.

A word that stands neither here nor in a clause is not understood.
"""

from __future__ import annotations

PHRASES = """
DET = the | a | an | this | that | these | those | its | their
ADJ = total | whole | entire | mapped | detected | segmented | identified | highlighted | marked | measured |
  classified | visible
BIG = large | small | big | tiny | huge | single | main
EARLY = former | earlier | original | previous
LATE = later | current
ADV = thus | therefore | hence | so | also | clearly | overall | roughly | approximately | just | only | exactly |
  precisely | merely | simply | indeed | actually | evidently | obviously | altogether | too | in fact | in total |
  in all | in sum | comparatively | relatively
NOT = not | by no means
ISNT = (BE NOT | isn't | aren't | wasn't | weren't)
DONT = ((do | does | did) not | don't | doesn't | didn't)
BE = is | are | was | were
HAD = has | have | had | having
WHOLE = area | scene | image | picture | tile | frame | view | map | total | whole | extent | chip | site |
  footprint | raster | aoi | pixels
WADJ = whole | entire | full | total | complete | overall | valid | analysed | analyzed | studied | study | imaged |
  image's | scene's | image | scene | visible
THEWHOLE = (the | this | that | all | our | all the | all of the)? WADJ* WHOLE (of (the | this) WADJ*
  WHOLE)?
OFWHOLE = (out)? of THEWHOLE | in (the | this | that | our) WADJ* WHOLE (of (the | this) WADJ* WHOLE)?
INW = OFW | (on | across | over | within | throughout | from) (the | this | our) WADJ* WHOLE | here
SIDE = north | south | east | west | north-east | north-west | south-east | south-west | northeast | northwest |
  southeast | southwest | northern | southern | eastern | western | north-eastern | north-western | south-eastern |
  south-western | northeastern | northwestern | southeastern | southwestern | top left | top right | bottom left |
  bottom right | upper left | upper right | lower left | lower right | top-left | top-right | bottom-left |
  bottom-right | upper-left | upper-right | lower-left | lower-right | top | bottom | upper | lower | left | right |
  left-hand | right-hand
MIDDLE = centre | center | middle | central
CORNER = part | corner | side | edge | section | quarter | quadrant | portion | area
PLACE = (right | exactly | mostly | mainly)? (in | at | on | within) the (far | very)? (SIDE | MIDDLE) CORNER? OFW?
LYING = (right | exactly | mostly | mainly)? (in | at | on | within | to | towards) the (far | very)? (SIDE |
  MIDDLE) (CORNER | half)? OFW?
WHEN = ((in | on | by | since | as of | during | at | until | of) D | (between | from) D M? (and | to | until) D M?)
STEP = M | D | the (first | second | earlier | later) (date | image | mask)? M?
SPAN = ((between | from) (the (two | Q)? (dates | masks | images))? M | (between | from) (the (dates | masks |
  images))? STEP (and | to) STEP | from M to M | between M (dates)? M? | between the (two | Q)? (dates | masks |
  images) M? | LPAR M (to | ARROW) M RPAR | relative to D M? | compared with D M? | compared to D M? | since D M? |
  by D M? | in D M?)
FIRST = overall | in total | in sum | in all | altogether | therefore | so | thus | hence | first | then | next
  | finally | second | third | also | additionally | moreover | furthermore | in addition | consequently |
  accordingly | here | as a result | lastly | (based on | from) (the | this | my | our) (segmentation)? (mask |
  masks | image | map | segmentation | result | results) | OFW | within (the | this) WHOLE | in absolute terms |
  as (seen | shown | visible) OFW | (comparing | looking at) (the | both) (two | three)? (masks | classes |
  areas) | (looking at) (the | this) WHOLE | converted | in (other words | numbers | figures | short | summary)
  | no COMMA | step Q | to answer (this | the question) | combining (the | both | all | all the) Q? (masks |
  classes) | (with | as) (each | every | one | a) PIXEL (representing | covering | being | measuring) Q |
  measured edge to edge | to summarise | to summarize | yes | (we | i) can? see COMMA | comparing (M | the Q) |
  counting gives | adding (up)? (the)? Q? (M | classes | masks)? gives | looking at the (SIDE | MIDDLE) CORNER?
SEE = (i | we | one) (can)? (also | clearly)? (found | counted | measured | marked | mapped | saw | detected |
  identified | see | find | note | observe | measure | count | conclude | estimate | identify | detect | segment |
  notice | locate | mark) | (the | this | my | our) (segmentation | analysis | survey | study | image | mask | masks
  | map | result | results | measurement | segmentation result) (clearly)? (shows | show | reveals | tells |
  indicates | finds | found | showed) | it (appears | follows) | this means | which means | note
WHILE = while | whereas | since | as | because
OPENING = (and | FIRST | PLACE | AT) (COMMA | COLON)?
AFTER = (and | FIRST) COMMA?
PIXEL = pixel | px
RES = (ground | spatial | image | nominal)? (resolution | PIXEL size | ground sampling distance | gsd)
AT = (at | with) DET? RES of Q | LPAR (at | with)? DET? RES of Q RPAR
THERE = (there (is | are | was | were) | (the | this) WADJ* WHOLE (is | consists of | contains | holds | shows |
  has) | (it | i | we | one) (see | find | count | measure | can see | can count | contains | identify | detect))
SHOWN = BE (left | remaining) | remain | remained | (BE)? (visible | present | found | counted | mapped | detected |
  measured | seen) | (can | could) be (seen | found | made out | identified | counted) | (is | are) (shown | in
  sight)
NOUN = area | areas | surface | cover | coverage | class | body | bodies | region | regions | patch | patches |
  block | blocks | pixels | ground | zone | mask | extent | share | size | land | category
NP = (all (of)?)? (DET BIG*)? (ADJ | EARLY | LATE | ORD)* (mask | segment | class | region | area | patch | extent |
  one)? M (POSS? NOUN)? (NOUN)? (of D)? | (the | these | all) Q? (masks | classes | segments | areas | regions) M
ORD = first | second | third | latter | other
BARE = (ADJ | EARLY | LATE)* M NOUN?
MEASURE = area | extent | size | share | surface | coverage | cover | percentage | proportion | fraction | footprint
  | area share
MEASURED = (DET (total | combined | overall | measured | estimated | mapped)? MEASURE (of | for | covered by |
  occupied by | taken up by) | DET (segmentation)? mask (of | for) | (the | my) (measurement | estimate) (of | for) |
  that of | as for)
SUBJ = MEASURED? NP ((COMMA | and | COMMA and | plus | as well as) NP)*
SURE = ADV | between | somewhere | (in the range of) | somewhere from | a | an | some | the | mere | tiny | a total
  of | a mere | a tiny
PART = SURE* Q PIXEL? pixels? (OFW | (out)? of (the | a | all)? (total (of)?)? Q WHOLE?)? (in (size | area |
  extent | total | all | sum) | large | of surface)?
AMT = PART (M | WHEN M)?
SAME = or | ie | that is | this is | which is | so | thus | hence | namely | equivalent to | equal to | equals |
  which equals | corresponding to | which corresponds to | which amounts to | amounting to | which makes | and thus
  | and so | covering | which means | meaning | an area of | a share of | in other words | that means | which gives
  | giving
AMOUNTS = PART (COMMA? SAME++ PART | COMMA? LPAR SAME* PART (COMMA SAME* PART)* RPAR | (EQ | SLASH) PART |
  COMMA PART)* (M | WHEN M)? COMMA?
COVER = took away | affect | affects | affected | cover | covers | covered | covering | occupy | occupies | occupied
  | occupying | span | spans | spanned | spanning | comprise | comprises | comprised | constitute | constitutes |
  represent | represents | represented | measure | measures | measured | total | totals | fill | fills | filled |
  hold | holds | held | contain | contains | contained | reach | reaches | reached | equal | equals | make | makes |
  made | take | takes | took | (take | takes | took | taking | make | makes | made | making | fill | fills) up |
  (account | accounts | accounted | accounting) for | (amount | amounts | amounted | come | comes | came |
  correspond | corresponds | corresponded | equate | equates) to | (extend | extends | extended) over | (consist |
  consists) of
HAVE = ADV* (COVER | BE (estimated | measured | mapped | found | computed | calculated) (at | to be | to cover | to
  occupy | to measure) | BE | HAD | HAD (a | an) (total | overall | combined | measured)? MEASURE of | (can | could)
  be seen to (cover | occupy) | BE shown to (cover | occupy) | BE shown covering | HAD covered | is estimated as |
  BE (estimated | measured) as) ADV*
TAIL = (ADV | INW | PLACE | WHEN | AT | combined | COMMA | on the ground)
TOGETHER = (together | combined | jointly | in total | taken together | in sum | altogether | overall)
SPREAD = (BE | lie | lies)? ADV* (spread | scattered | distributed | dispersed) (across | over | throughout)
  (the | this) (WADJ* WHOLE | landscape)
"""
