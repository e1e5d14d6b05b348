/// Words that carry grammar and no topic. A query that has any other word ignores them: they are in most
/// questions and most texts, and fetching their postings would cost more than all other words together.
enum StopWords {
  /// The stop words of a language, folded; none if there is no list for it.
  ///
  /// - Parameter language: a code as in `hub.yml`: `en`, `pt-BR`.
  static func of(language: String) -> [Substring] {
    (lists[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? "").split(separator: " ")
  }

  private static let lists: [String: String] = [
    "en": """
    a about am an and any are arent as at be been being but by can cant could couldnt did didnt do does doesnt doing \
    dont for from had has have having he her here hers him his how i id if ill im in into is isnt it its ive just me \
    my no not of off on or our ours out over own s shall she should shouldnt so some such t than that thats the their \
    theirs them then there theres these they theyre this those through to too under until up us very was wasnt we \
    were werent weve what whats when where which while who whom whose why will with wont would wouldnt you your \
    youre yours
    """,
    "de": """
    ab aber als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den denn der des \
    dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es euch \
    euer fur habe haben hat hatte hier hinter ich ihm ihn ihnen ihr ihre im in ins ist ja jede jeder jedes kann kein \
    keine konnen man mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie \
    sind so uber um und uns unser unter vom von vor war waren was weil wenn wer werden wie wieder will wir wird wo zu \
    zum zur zwischen
    """,
    "fr": """
    a ai au aux avec c ce ceci cela ces cet cette chez comme d dans de des donc du elle elles en est et etait etre eu \
    il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne nos notre nous on ont ou par pas peut \
    plus pour qu que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tu un une \
    vos votre vous y
    """,
    "es": """
    a al algo ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era es \
    esa ese eso esta estan este esto fue ha han hasta hay la las le les lo los mas me mi mis muy nada ni no nos \
    nosotros o os otra otro para pero poco por porque que quien se sea ser si sin sobre son su sus tambien te tiene \
    tu tus un una uno y ya yo
    """,
    "it": """
    a ad al alla alle anche che chi ci come con cosa da dal dalla dei del della delle di e ed era essere gli ha hanno \
    ho i il in io la le lei li lo loro lui ma me mi mia mio ne nei nel nella no noi non o per piu quale quando quanto \
    quella quello questa questo se sei si sono sta su sua sul sulla suo tra tu un una uno vi voi
    """,
    "pt": """
    a ao aos as ate com como da das de dela dele do dos e ela elas ele eles em entre era essa esse esta este eu foi ha \
    isso isto ja la lhe mais mas me mesmo meu minha muito na nao nas nem no nos nossa nosso o onde os ou para pela \
    pelo por qual quando que quem se sem ser seu so sua sao tambem te tem um uma voce
    """,
    "nl": """
    aan al als bij dan dat de der deze die dit doch doen door dus een en er ge geen had heb hebben heeft hem het hier \
    hij hoe hun ik in is ja je kan kon maar me men met mij mijn moet na naar niet niets nog nu of om omdat ons ook op \
    over te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden ze zelf zich \
    zij zijn zo zonder zou
    """,
    "tr": """
    acaba ama ancak bana bazi belki ben beni bir biri biz bize bu buna bunu bunun cok cunku da daha de defa diye eger \
    en gibi hem hep hepsi her hic icin ile ise kez ki kim mi mu ne neden nerede nicin niye o olan olarak onlar ona onu \
    onun sana sen siz size su tum var ve veya ya yani yok
    """,
  ]
}
