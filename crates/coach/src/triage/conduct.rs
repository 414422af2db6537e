//! What was done to the customer, as told: words for the five causes, for what a voice mainly is and for how
//! serious it is. A hit is a feature of the model, which learned how much it counts.

use super::cues::{Cue, cue};

pub(super) static CONDUCT: [Cue; 45] = [
    cue(
        "laughing",
        r"비웃|코웃음|피식|킥(?:\s|킥)|낄낄|껄껄|웃(?:으며|으면서|으시|으셨|더|었|대요|어요|음이|기만|고\s)|눈을\s?맞추고|수군|조롱|놀리|비꼬|빈정|비아냥|농담|장난(?:치|식)",
    ),
    cue(
        "sighing and looking away",
        r"한숨|혀를\s?차|쳐다보지도|쳐다도|고개도|눈도\s?(?:안|마주)|거들떠|본체만체|딴청|하품|턱으로|손(?:가락)?(?:으로|만)\s?(?:저쪽|가리|휘)|손짓|의자를\s?(?:빙|돌)|등을\s?돌|돌아앉|외면|팔짱|휙|홱|툭\s|탁\s|내던|던지|던졌|밀어\s?놓|밀치|빼앗|뺏|노려|째려|위아래로|흘끗|표정|눈치를|인상을",
    ),
    cue(
        "shouting and tone",
        r"소리(?:를|부터)?\s?(?:버럭\s)?(?:지르|질렀|치|쳤)|고함|버럭|언성|호통|윽박|다그|짜증|퉁명|쏘아|쏘며|면박|핀잔|말투|말씨|태도|신경질|성질|날카롭|목소리를\s?높|막말|폭언|거친|무례|불친절|예의|싸늘하게\s?대|몰아세|타박|꾸짖|훈계",
    ),
    cue(
        "plain speech",
        r#"반말|너라고|야라고|\S+(?:해|어|야|지|봐)[."'”’]?\s?(?:이러|하)(?:는|더|대|시)"#,
    ),
    cue(
        "contempt",
        r"무시(?:하|당|받)|창피|망신|부끄|모욕|굴욕|수치|얼굴이\s?화끈|낯(?:이|\s)뜨거|서럽|서러|죄인|유난|바보|취급|사람\s?대접|대접(?:은|을|도)|차별|편견|인종|외국인이라|장애인이라|나이\s?(?:든|먹)|늙|여자(?:들은|라)|동정|깔보|얕보|우습|애도\s?아니|유치원생|그것도\s?(?:모|못)|못\s?읽|한국말|말귀|상처(?:가|를|받)|마음이\s?(?:상|아)|속상|눈물|울었|웁니다",
    ),
    cue(
        "unkind, English",
        r"(?i)\b(?:rude\w*|laugh(?:ed|ing|s)?|shouted|yelled|snapped|roll(?:ed|ing) (?:his|her|their) eyes|sneer\w*|sigh(?:ed|ing)?|ma(?:de|king) (?:fun|a face)|mock\w*|ignored me|contempt|his tone|her tone|looked down|humiliat\w*|shrugged|like (?:a|you do to a) dog|raised (?:her|his) (?:hand|voice)|sarcas\w*|black|wheelchair|announced|insult\w*|pointed at|smirk\w*|condescend\w*|stared|waved (?:me|us))\b",
    ),
    cue(
        "an apology wanted",
        r"사과|미안하다는|죄송하다는|(?i:apolog(?:y|i[sz]e)|say sorry)",
    ),
    cue(
        "what a clerk said",
        r#"["“'‘][^"”'’\n]{2,60}["”'’]\s?(?:이?라고|이?라며|이?라는|하고|하며|이러|하시|하더|하대|한마디|하네|하길|이?래요|였습|였고|이란|이라니|셨|고\s|는\s말)"#,
    ),
    cue("quoted politely", r#"[요죠][.!?]?["”'’]"#),
    cue(
        "errors",
        r"오류|실수|착오|누락|빠져\s?(?:있|나)|빠졌|빠뜨|빠진|잘못\s?(?:입력|보내|보냈|나|찍|안내|알려|적|들어|처리|기재|된|인쇄|계산|발송)|틀리|틀렸|틀린|틀려|뒤바뀌|바뀌어\s?(?:서\s)?(?:나|찍|인쇄|있)|뒤섞|오발송|오기|오타|오안내|엉뚱|거꾸로|엉키|꼬여|꼬였|안\s?맞(?:아|습)|맞지\s?않|깜빡|밀려\s?넣|반대로|다르게|다릅니다|다른데|달라(?:요|서)|이상하게",
    ),
    cue(
        "done twice",
        r"두\s?번(?:이나)?\s?(?:빠|나가|나갔|결제|청구|냈|부과)|두\s?차례\s?납|이중|중복|또\s?(?:나왔|왔|빠|청구|결제)|두\s?장이|같은\s?(?:내용|답변|게)|한\s?번\s?더\s?(?:나|빠)|더\s?(?:냈|나왔|청구)|과다",
    ),
    cue(
        "another person's",
        r"다른\s?(?:사람|학생|환자|분|회원|집|곳|이름|차|날짜)|남의|동명이인|타인|모르는\s?(?:사람|이름)|옆집|제\s?것이\s?아|본\s?적\s?없|받은\s?적|한\s?적(?:이)?\s?없|산\s?적|먹은\s?적|신청한\s?적|쓴\s?적|빌린\s?적|대출한\s?적",
    ),
    cue(
        "lost",
        r"분실|잃어버(?:렸|리)|사라(?:졌|지)|없어졌|날아갔|날아가|증발|삭제|지워(?:졌|진)|못\s?찾|기록(?:이|에)?\s?없|(?:그런|예약|접수)\s?(?:기록|예약|접수|내역)?(?:이|된\s?게|된\s?것이)?\s?없(?:대|다|네)|명단에\s?없|안\s?들어왔|들어오지\s?않|안\s?떴|안\s?돼\s?있|되어\s?있지|접수가\s?안|누락|조회\s?불가|미등록",
    ),
    cue(
        "nobody told",
        r"(?:안내|공지|통지|통보|연락|알림|문자|설명|예고|사전|말|방송|전화)(?:도|가|를|은|이|\s한\s?줄|\s한\s?통|\s한번|\s한마디)?\s?(?:\S+\s)?(?:없|못\s?받|안\s?(?:주|하|왔|해|보)|받지\s?못|받은\s?게|하지\s?않)|알려\s?주지\s?않|미리\s?(?:말|알|안내|문자|연락)|뒤늦게|알고\s?보니|나중에(?:야)?\s?(?:알|연락)|전날\s?밤|(?:말|답|설명|금액)이\s?(?:다\s)?(?:다르|달|바뀌)|바뀌(?:었|어)|변경(?:됐|되|된)",
    ),
    cue(
        "not put right",
        r"그대로(?:네|예|입|이|다|였|고|\s나|\s찍|\s진행)|여전히|또다시|매번|번째|아직|반영(?:이|도)?\s?안|정정|수정|바로잡|고쳐\s?주|원래대로|되돌려|확인(?:도)?\s?(?:안|하지)",
    ),
    cue(
        "how a machine failed",
        r"튕(?:기|겨|겼)|먹통|에러|오류|터졌|멈추|멈췄|안\s?(?:열|눌|켜|떠|들어가|되|돼)|무한|하얀\s?화면|결석으로|연체(?:라|로)|미납|대출\s?중",
    ),
    cue(
        "errors, English",
        r"(?i)\b(?:wrong\w*|mistakes?|twice|two bookings|double|errors?|mixed up|misspel\w*|never (?:arrived|had|borrowed|uploaded|received)|lost|missing|not (?:recorded|registered|updated|told)|froze|cut it|without (?:telling|notice)|deleted|swapped|confus\w+|different from|incorrect\w*|instead of|could not find our|no record|nobody (?:rang|called|told)|logged me out|forgot\w*|mix-up|typed|handed the same|entered)\b",
    ),
    cue(
        "rules",
        r"규정|약관|원칙(?:이|상|대로|적)|지침|조례|조항|세칙|내규|매뉴얼|요강|법적으로|법령|고시|방침|정책(?:이|상)|기준(?:이라|상|이\s|에\s?(?:안|없|맞)|만)|절차(?:상|가\s?그|대로)|시스템상|전산상|서식|양식이|규칙|수칙|협약|자격\s?요건|대상이?\s?아니|예외|근거",
    ),
    cue(
        "nothing but the rule",
        r"(?:규정|약관|원칙|지침|조항|내규|방침|요강|기준|규칙|매뉴얼)[^.!?\n]{0,25}(?:만|뿐|반복|되풀이|타령|들이|앞세|운운|핑계|라서|이라|때문|상\s|없(?:다|어)|안\s?(?:된|돼|됩)|못|아니)|같은\s?(?:말|문구|답)(?:만|씀)|(?:말|답|문구)(?:만|씀만|뿐)[^.!?\n]{0,10}(?:반복|되풀이|붙여|복붙|세\s?번)|읽어\s?(?:주시기|주기)만|복붙|앵무새|융통성|사정을\s?(?:말|설명|들)|원칙은\s?원칙",
    ),
    cue(
        "rules, English",
        r"(?i)\b(?:rules?|polic(?:y|ies)|regulations?|procedures?|terms|guidelines?|by regulation|not allowed|computer says|the form wants|only (?:when|fits)|law|requires?)\b",
    ),
    cue(
        "said to be another's work",
        r"소관|관할|담당(?:이|은|자가)?\s?(?:아니|따로|달라|바뀌|없|다른|휴|출장|부재)|떠넘|미루|미룬|책임(?:이)?\s?(?:없|아니|지지|이라고만|만|\s?회피)|발뺌|핑퐁|뺑뺑|뺑뺑이|왕복|돌려\s?막|나\s?몰라라|우리\s?(?:일|책임|잘못)(?:이)?\s?아니|자기(?:네)?(?:는|\s일)|(?:제|저희)가?\s?(?:받은|한|아니|담당)\S*\s?(?:사람|게|일)?\s?(?:이)?\s?아니|모른(?:다|대)|모르(?:겠|는)|들은\s?(?:게|적)|누가\s?(?:맡|하는|책임|먼저)|누구\s?(?:책임|잘못|일)|서로|업체\s?(?:책임|문제|탓|가\s)|외주|위탁",
    ),
    cue(
        "sent from one to the next",
        r"(?:과|팀|실|처|업체|회사|센터|부|은행|학교|병원|구청|호텔|가게|시청|카드사|담임|공사|한전|통신사|약국|프런트|업체|매장|협회|측|쪽|직원|담당자|식당|주인|사람|선생님)(?:에서는|에선|에서|은|는|이|가|에게?|로|에\s?물으니|에\s?전화하니(?:까)?|에\s?하니(?:까)?)\s?(?:다시\s)?[^.!?\n,]{0,32}(?:라|다|래|대|랍|답|으라|가라|하라)(?:고|며|고\s?하|네|니다|요|서|는)?[ ,.!?\n]",
    ),
    cue(
        "sent away in turn",
        r"(?:으로|로|에|한테|에게)\s?(?:가|물어보|말하|전화하|문의하|얘기하|여쭤보|연락하|신청하)(?:라|래|시래|라고|시라|세요|랍)|이첩|(?:번|네|세|두|다섯)\s?(?:번|군데|곳)\s?(?:째|을|이나)|(?:\S+팀|\S+과|\S+실|\S+처)(?:은|는|에서는)\s?(?:\S+팀|\S+과|\S+실|\S+처|업체|본사)",
    ),
    cue(
        "a promise",
        r"약속|한다고\s?(?:해|하|했)|해\s?(?:준|주신|드린|주겠|드리겠)다(?:고|더니|면서|며|던|는)|(?:준|주신|간|온|된|한|낸|고친|나온|보낸|들어온|끝난|연락한|전화한)다(?:더니|며|면서|고\s?(?:하더니|해서|했|하셨|하고))|겠다(?:고|더니|던|는\s?말)|기로\s?(?:했|하|하셨)|(?:라|다)(?:더니|면서요|며\?)|장담|확답|승인\s?메일|최종\s?확정|걱정\s?말|책임지고|된다고\s?(?:해|하|했)|될\s?거라",
    ),
    cue(
        "waiting beyond",
        r"(?:주|달|개월|일|년|시간|보름|열흘|번|통)\s?(?:이나\s)?(?:째|넘게|동안|이\s?(?:넘|지나|됐|되)|이\s?지)|감감|소식(?:이|도)?\s?(?:없|무)|아무\s?(?:연락|답|소식|말|기별)|기별|(?:연락|답|답변|회신|전화)(?:이|은|도|을)?\s?(?:\S+\s)?(?:없|안|못)|기다리라|기다리(?:고|기만|라고)|석\s?달|넉\s?달|두\s?달|한\s?달|언제까지|차일피일|미뤄|지연|(?:곧|금방|조만간|빠른\s?시일)\s?\S*\s?(?:나갑|처리|보내|연락|뺄|드리)|예산|순번이|물량|출장|휴가|교육\s?중|병가",
    ),
    cue(
        "one excuse after another",
        r"처음(?:에|엔)(?:는)?[^.!?\n]{3,40}(?:다음|나중|이번|지금|그다음)(?:에|엔|은|에는)?|\d{1,2}월(?:에는|엔|에)[^.!?\n]{3,40}\d{1,2}월(?:에는|엔|에)|(?:봄|여름|가을|유월|칠월|팔월|구월|지난달)(?:에|엔|에는)[^.!?\n]{2,30}(?:여름|가을|겨울|팔월|구월|시월|이번\s?달)(?:에|엔|은|에는)|말을\s?바꾸|번복|이번엔|이제(?:는|\s와서)",
    ),
    cue(
        "evading, English",
        r"(?i)(?:promis\w+|said (?:it|he|she|they|that it) would|would (?:appear|change|start|be released|phone|call)|tomorrow again|not (?:my|our|their) (?:job|department|problem|responsibility|business)|belongs to|sent (?:me )?(?:from|to) (?:one|another)|passed|call(?:ed)? (?:me )?back|never (?:called|came|replied|released)|no (?:reply|answer|response)|blame[sd]?|says? (?:it's|the|it is|another|that the)|weeks? (?:later|ago)|still (?:shows|dark|there|not)|day (?:\d+|nine|twenty\S*)|(?:in|by) (?:may|june|september|october|august)|who (?:has|decides|lost)|resolved|assigned|first .{3,40} then)",
    ),
    cue(
        "a flat no",
        r#"안\s?(?:된다|됩니다|돼요|되니까|되는\s?(?:건|거)|됨|돼)(?:고|만|는\s?말|[.,!?"”'’]|\s)|못\s?(?:해|한다|준다|드린|해드|받|들어|나가|하십)(?:준다고|고|다고|다|요|니다)?[."”'’ ]|불가(?:하다|라|능|합|[."”'’])|거절|거부|반려|한마디|단칼|딱\s?잘라|잘라\s?말|퇴짜|기각|불허|못\s?(?:들어가|찾아)|해드릴\s?(?:게|것이)\s?없|방법(?:이|은)\s?없|어쩔\s?수\s?없|할\s?수\s?없|없어요["”'’.]|없(?:으면|네)\s?끝|끝이(?:에|었|라|고)|그만"#,
    ),
    cue(
        "the end of the talk",
        r#"끊(?:으|었|더|고|어|겠|습|네|긴|겨)|말을\s?(?:자르|끊|막)|들어\s?주지|듣지도|들으려|끝까지\s?듣|(?:하고|하고는|며)\s?(?:끝|가\s?버|나가|돌아|문을|창을|커튼|전화를|상담을|자리를|종료)|가\s?(?:버렸|버림|버리)|돌아서|돌려보|쫓아|쫓겨|문을\s?(?:닫|잠)|커튼|다음\s?(?:번호|분|사람)|대꾸|대답(?:도|이)?\s?(?:없|안)|묵살|모른\s?척|종료|나가\s?버|자리를\s?(?:떴|떠|비우)|알아서\s?(?:하|찾)|보세요[."”'’]|참조["”'’]|글쎄"#,
    ),
    cue(
        "no way shown",
        r"(?:다른|무슨|어떤|되는)\s?(?:방법|길|절차|수|대안)|어떻게\s?(?:하|해야|하면)|왜\s?(?:안|그런|못|안\s?되)|까닭|이유(?:를|라도|만|가|는)|설명(?:을|도|은|이라도|해)|어디(?:서|로|에)\s?(?:하|가|말|물|신청)|누구(?:한테|에게)|안\s?되는\s?이유|알려\s?주지|길을|막막|냉담|차갑|냉정|매몰|싸늘|쌀쌀",
    ),
    cue(
        "refusal, English",
        r"(?i)(?:hung up|refus\w+|would not (?:look|listen|help|say|open)|did(?: not|n't) (?:look|listen)|nothing (?:we|i) can do|just said no|turn(?:ed)? (?:away|to the next)|\bsaid,? .?no\b|no way|cannot be|can't|closed the|is full|called the next|it is what it is|walked off|one sentence|nothing else|won't tell|next person|ask(?:ed)? why)",
    ),
    cue(
        "the thing itself is bad",
        r"시끄|소음|소리(?:가|에)\s?(?:나|커|들|잠)|냄새|악취|추(?:워|웠|위|운)|춥|더(?:워|웠|위|운)|곰팡|벌레|바퀴|더럽|지저분|고장|좁(?:아|고|은)|부족|모자라|부러|깨져|깨진|끊기|느려|느리|물이\s?(?:새|안)|누수|맛이?\s?없|질기|식어|식은|짜(?:요|서)|광고|비싸|안\s?(?:잠|켜|들어와|닫|열|나와)|녹물|녹슨|먼지|미끄|흔들|헐거|낡|어두|깜빡|미지근|한쪽만|안\s?보|작(?:아|고|은)|줄(?:이|은)\s?(?:계단|길)|오래\s?(?:걸|기다)|의자(?:가|도)\s?(?:없|여덟|백|딱)|양(?:이|을|\s실화)|국물만|많(?:이|아)|튀어|위험|막혀|막힘|파여|패여|넘쳐|불편",
    ),
    cue(
        "nobody to blame",
        r"누구\s?탓|탓(?:은|하는\s?건)\s?아니|하소연|친절(?:하셨|했|한데|했지만)|상냥|감사하지만|만족|괜찮(?:아요|은데)|이해하지만|(?i:polite|pleasant|spotless|kind but|lovely)",
    ),
    cue(
        "the thing itself, English",
        r"(?i)\b(?:nois\w+|smell\w*|cold|dirty|bugs?|mou?ld|leak\w*|slow|too (?:small|hot|loud|far)|stuck|dead since|drops?|broken|thin|bass|loud|dark|rats?|crowded|uncomfortable|degrees)\b",
    ),
    cue(
        "praise",
        r"칭찬|감사(?:를|한|의|하다|해요|합니다|드립|하게)|친절하(?:셨|시|게|신)|감동|고마(?:웠|운|우신|움|워|ㅂ|우)|고맙|덕분|덕에|잊지\s?못|최고|상\s?(?:주|드)|별\s?다섯|구세주|기억에\s?남|따뜻|훌륭|자랑스|은혜|복\s?받|짱|대박|사랑합|인상\s?깊|기분\s?좋|웃음이|미소|정성|배려|챙겨\s?주|진심으로|뭉클|든든|꼼꼼|알아주|널리",
    ),
    cue(
        "praise, English",
        r"(?i)(?:thank[\s-]you\s(?:to|for|note|so much|card)|(?:so|very|truly)\s(?:kind|helpful|grateful|good)|kindness|grateful|wonderful|please\s(?:thank|pass|tell|let|give)\s[^.]{0,30}(?:her|him|them|clerk|day off|thanks|love)|compliment|praise|made my day|smil(?:e|ing)|without being asked|big thanks|lovely|deserves?|good guy|talked about it|above her|her boss|thank a person)",
    ),
    cue(
        "a suggestion",
        r"어떨(?:까|는지|지)|어떻겠|(?:하면|되면|주시면|있으면|나오면|생기면|였으면|었으면|두면|으면|바꾸면|켜\s?주면|주면)\s?(?:더\s|서로\s)?(?:좋겠|좋을\s?(?:것|듯|거)|충분|편할|편하겠|나을|훨씬|도움)|제안|건의|안\s?될까요|가능하지\s?않을까|검토|좋겠(?:습|어|다|네)|(?:것|거)\s?같(?:습니다|아요)[.!~]?$|내년|예산|개선",
    ),
    cue(
        "a suggestion, English",
        r"(?i)(?:would it be possible|could you (?:add|put|consider)|could residents|it would be (?:nice|great|good|helpful)|(?:i|may i) suggest|suggestion|how about|happy to (?:help|keep)|glad to|it might help|would (?:help|save|make)|small idea|just an idea|no hurry|one box)",
    ),
    cue(
        "a question",
        r"궁금|문의(?:드|합|를|하)|알고\s?싶|여쭤|여쭙|인가요|있나요|되나요|하나요|돼요\?|됩니까|되는지|인지|가능한가요|가능한지|언제(?:인가요|부터|까지인|쯤|예요|까지)|얼마(?:인가요|인지|예요)|알\s?수\s?있을까|해야\s?(?:하나요|하는지|되나요)|은지|는지|나요\?|ㄴ가요|몇\s?(?:시|명|일|권|개|부)|무엇을|어디로",
    ),
    cue(
        "a question, English",
        r"(?i)(?:i (?:would|'d) (?:also )?like to (?:know|ask)|could you (?:tell|let me know)|do (?:you|i|we) (?:have|need)|is (?:it|there|the \w+) (?:possible|any|a|still|open|closed)|what (?:time|documents|is the)|which documents|how (?:much|do i|can i|long)|when (?:does|is|will)|can (?:i|we|alumni|somebody) |may (?:i|we) |does the)",
    ),
    cue(
        "a request",
        r"(?:보내|발급해|예약해|바꿔|옮겨|들여놔|봐|처리해|연결해|준비해|신청|풀어|열어|갖다|맡아|떼|뽑아|내보내|빼|연장|보관해?|달아|미뤄)\s?(?:주|드)(?:실|시|세|십|면|기)|부탁(?:드|합|해)|(?:두|한|세|네)\s?(?:통|부|장|개)|\d\s?(?:부|통|장)|받을\s?수\s?있을까|가능할까요|될까요|주실\s?수|주시겠|신청합니다|요청",
    ),
    cue(
        "a request, English",
        r"(?i)(?:any chance of|could (?:i|we|you) (?:have|get|please|keep|reissue)|please (?:send|reserve|arrange|book|issue|reissue)|i(?:'d| would) like (?:to (?:request|book|reserve)|a)|i need (?:a|an|two) (?:copy|certificate|copies)|late checkout|could the)",
    ),
    cue(
        "a reproach",
        r"(?:왜|어째서|도대체|대체)\s|보상|책임|억울|황당|어이|화가|화나|불쾌|실망|너무하|말이\s?(?:됩니까|되)|답답|기가\s?막|열받|짜증|분통|아닙니까|아닌가요|아니잖|잖아요|는데도|겁니까|건가요|하십니까|해야\s?(?:하는|되는)\s?(?:건|거|것)|라니요|이라니|ㅡㅡ|;;|ㅠㅠ|기분|민망|무책임|엉망",
    ),
    cue(
        "grave",
        r"응급실|119|구급|호흡|숨이\s?안|쇼크|쓰러|기절|출혈|뇌진탕|골절|부러졌|부러져|화상|꿰맸|중독|토하|구토|설사|두드러기|알레르기|약(?:을|이)\s?(?:잘못|두|바뀌)|위험|석면|감전|가스|화재|불이\s?(?:나|났)|갇혔|갇혀|추락|넘어져|다쳤|다쳐|다치|학폭|때렸|맞았|전치|성추행|성희롱|몰카|스토킹|혈당|천식|피부염|뇌|심장|흉통|생명|사고(?:가|를)|찢어|차도로|균열|무너|굴렀|가라앉|물을\s?먹|부어|물집|각막",
    ),
    cue(
        "rights or data at stake",
        r"개인정보|유출|노출|가림\s?없이|주민(?:등록)?번호(?:와|가\s)|명단에|이름과|죽고\s?싶|죽어\s?버|살기\s?싫|뛰어내|자해|자살|나쁜\s?생각|사라지(?:면|고)|손목을|불\s?(?:질러|싸질)|죽여|찾아가|밤길|칼\s?들고|(?:마감|기한|접수|면접|시험|심사)(?:이|은|일이|일은)?\s?(?:내일|오늘|모레|이번\s?주|\d)|실효|비자|추방|응시(?:가|를)?\s?(?:못|불|취소)|졸업(?:을|이)?\s?(?:못|안)|제적|(?:기회|한\s?학기)(?:를|가)?\s?(?:잃|날|없)|지워진|탈락|취업|이민|국가시험|구제",
    ),
];
