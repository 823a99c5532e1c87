/// The words of each class: a class a line, its words after the colon.
///
/// Lines of one class may repeat. Words are in lower case; a hyphen belongs to its word.
///
/// - Note: Collected from the authors' own reading of business news, filings and official prose.
// swift-format-ignore
let cueWordLines: StaticString = """
RISE: rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing
RISE: jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains gained gaining advance advances advanced
RISE: advancing up add adds added expand expands expanded expanding widen widens widened widening swell swells swelled swelling rally rallied
RISE: strengthen strengthened improve improves improved improving improvement accelerate accelerated leap leaps leapt leaped spike spiked
RISE: growth lift lifts lifted lifting raise raises raised raising boost boosted edge-up rebound rebounded upped hike hiked uptick upturn
RISE: bolstered skyrocketed rocketed recovered recover ballooned balloons quickened mounted
FALL: fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
FALL: slide slides slid sliding slip slips slipped slipping tumble tumbles tumbled tumbling plunge plunges plunged plunging sink sinks sank
FALL: sunk shrink shrinks shrank shrunk shrinking shed sheds down lose loses lost losing dip dips dipped dipping ease eases eased easing
FALL: cut cuts cutting reduce reduces reduced reducing reduction narrow narrows narrowed narrowing contracted contraction
FALL: plummet plummeted weaken weakened lower lowers lowered lowering slump slumps slumped slumping slow slows slowed slowing halve crash
FALL: crashed retreat retreated trim trims trimmed slashed slash dwindled dwindle downturn collapsed collapse worsened nosedived sagged
FALL: shrinkage tightened drop-off ebbed subsided receded
MORE: more higher above greater larger bigger better longer older dearer faster heavier
LESS: less lower below fewer smaller worse shorter younger cheaper slower lighter short
WAS: was were is are be been being stood stands totaled totalled totals amounted amounts amount reached reaches came comes hit posted reported
WAS: recorded booked earned made makes become becomes became represents represented equals equalled equal remains remained averaged registered
WAS: had has have generated produced gave gives makes brings brought takes took puts put costs cost paid pays left leaves leaving
COMPARE: compared comparing versus vs vs. against compares comparison
EXPECT: expect expects expected expecting expectation expectations forecast forecasts forecasted forecasting predict predicts predicted
EXPECT: prediction projected projection projections project estimate estimates estimated target targets targeted targeting guidance outlook
EXPECT: would could may might consensus analysts analyst goal goals aim aims aimed proposed proposal planned plans hopes hoped sought seeks
EXPECT: if unless assuming potentially anticipated anticipates anticipate budgeted ceiling cap should
BASIS: excluding excludes excluded exclude ex-items adjusted adjusting organic organically constant currency-neutral like-for-like comparable
BASIS: annually cagr compounded same-store underlying annualised annualized restated pro-forma normalised normalized inflation-adjusted seasonally deflated
BASIS: local-currency currency-adjusted ex-dividend before stripping
BREAKS: while whereas but although though despite however because whose meanwhile when where which who
TAKE: wrote write writes written writing-off forgave forgive forgiven forgives cancelled canceled cancel waived waive spent spend spends spending
TAKE: repaid repay repays repaying sold sell sells selling used use uses lost deducted deduct subtracting subtracted withdrew withdrawn
TAKE: paid redeemed redeem retired retire erased erase scrapped allocated committed disbursed drew drawn took taken donated gave given
TAKE: destroyed consumed exhausted eliminated eliminate removed stripped discharged settled settle shaved knocked dropped less minus
TAKE: died dead killed withdrew quit left departed dismissed rejected failed cancelled returned
REST: remaining rest remainder balance left outstanding remain remains residual unpaid leaving leaves leave others other survivors survived
REST: still unspent unsold undrawn remained
TOTAL: total totals totalled totaled totaling totalling combined altogether overall aggregate sum together all tally cumulative
COMPRISE: comprise comprises comprised comprising consist consists consisted consisting consisted divided split splits broken breakdown
COMPRISE: namely made
CLOSES: leaves leaving rest remaining other others last remainder balance final else latter leftover
FURTHER: further another additional plus extra more
ADDS: hired joined added borrowed received raised recruited acquired bought opened arrived enrolled admitted took drew born
LEAVES: left repaid used released sold retired withdrew closed departed died resigned dismissed lapsed cancelled written
INCLUDING: including includes include included among notably
PARTIAL: primarily mainly mostly principally largely offset partially partly
TRANSPARENT: a an the its their his her this that these those sharply slightly steeply modestly strongly nearly just only also even already
TRANSPARENT: further another about around roughly some almost approximately so fully rapidly considerably markedly significantly substantially
TRANSPARENT: dramatically marginally gradually steadily quickly nominally still now then thus actually well far much very somewhat
TRANSPARENT: as-much more-than unexpectedly reportedly overall
EARLIER: earlier previous previously prior ago last year-earlier year-ago preceding before former past
LOSS: loss losses deficit deficits lossmaking loss-making
PROFIT: profit profits income surplus earnings gain gains
DEBT: debt debts loan loans bond bonds borrowing borrowings liability liabilities mortgage mortgages owed owes owing arrears claims principal
NEGATION: not never no without nor neither none n't isn't wasn't weren't didn't hasn't
RESPECTIVELY: respectively
EACH: each apiece per every a-piece per-share
POSSESSIVE: its their his her our those these that this them it they
JOINS: and plus or as-well-as
MULTIPLY: double doubled doubles doubling triple tripled triples tripling quadrupled quadruple trebled treble halved halving
VALUE: worth value valued values valuing price priced prices costs cost costing bought buy bid offer paid pay pays selling fetched raise
MARKET: shares stock stocks index futures crude spot traded trading trade trades close closed closing session yen euro dollar sterling
MARKET: bid ask premarket after-hours intraday settled barrel ounce points
GAP: difference surplus gap margin shortfall excess spread majority lead discount premium
PREPOSITION: in on at with for by from to of into over under between through during within across per than
OVER: over across spread during throughout
SAYS: said says told according added reported say saying
AVERAGE: average averages averaged mean median averaging
RATE: annual annually yearly monthly quarterly weekly daily
BEGINS: born founded established created opened began started launched incorporated dating since
SHARE: share shares stock unit units
VOTES: voted vote votes favoured favored supported backed answered replied opposed abstained approve approved
RANGE: between range ranging ranges ranged band
INTEREST: interest coupon yield yields rate
DUE: due maturing matures mature maturity expires expire expiring ends ending runs until
"""
