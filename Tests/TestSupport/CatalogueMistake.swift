package import FlowReading
import Testing

/// A mistake to put into the shipped catalogue, and the diagnostic that it causes.
package struct CatalogueMistake: Sendable, CustomTestStringConvertible {
  package let name: String
  package let file: String
  /// The words to replace.
  package let words: String
  /// The words that replace them.
  package let others: String
  package let id: Diagnostic.ID
  /// The words that the diagnostic points at.
  package let at: String
  /// A part of the diagnostic's help.
  package var help = ""

  package var testDescription: String { name }
}

extension CatalogueMistake {
  private static let policy = "<policy name=\"leftoverCredit\" is=\"balance\">"
  private static let label =
    "<control name=\"renew\"><label in=\"en\">Renew</label><label in=\"it\">Rinnova</label></control>"

  private static let webinar = """
      <product id="goToWebinar" name="GoTo Webinar"
        monthly-price="49.00" annual-price="468.00" premium-monthly-price="99.00" premium-annual-price="948.00"
        minimum-licences="1" maximum-licences="50"/>
    """

  /// Every mistake. Each is put into a catalogue of its own.
  package static let all: [CatalogueMistake] = [
    CatalogueMistake(
      name: "a policy is missing", file: "policies.xml",
      words: policy, others: "<policy name=\"vatRounding\" is=\"perLine\">",
      id: .modelIncomplete, at: "<policy name=\"vatRounding\"", help: "balance or lapses"),
    CatalogueMistake(
      name: "a policy is there twice", file: "policies.xml",
      words: policy, others: "<policy name=\"vatRounding\" is=\"perLine\">",
      id: .idTwice, at: "vatRounding"),
    CatalogueMistake(
      name: "a policy is what it cannot be", file: "policies.xml",
      words: "is=\"balance\"", others: "is=\"balanc\"",
      id: .valueWrong, at: "balanc", help: "Did you mean balance?"),
    CatalogueMistake(
      name: "two statuses have one label", file: "labels.xml",
      words: "<label in=\"it\">Scaduta</label>", others: "<label in=\"it\">Attiva</label>",
      id: .labelTwice, at: "Attiva", help: "that the product shows"),
    CatalogueMistake(
      name: "two controls of a screen have one label", file: "labels.xml",
      words: ">Place Order<", others: ">Edit Order<",
      id: .labelTwice, at: "Edit Order", help: "that the product shows"),
    CatalogueMistake(
      name: "a policy has no reason", file: "products.xml",
      words: "</model>", others: "<policy name=\"vatRounding\" is=\"perLine\"/></model>",
      id: .valueWrong, at: "policy"),
    CatalogueMistake(
      name: "a policy that there is not", file: "policies.xml",
      words: "leftoverCredit", others: "leftoverCredits",
      id: .nameUnknown, at: "leftoverCredits", help: "Did you mean leftoverCredit?"),
    CatalogueMistake(
      name: "a price has too many decimals", file: "products.xml",
      words: "\"19.00\"", others: "\"19.005\"",
      id: .valueWrong, at: "19.005", help: "at most 2 decimals"),
    CatalogueMistake(
      name: "a price is zero", file: "products.xml",
      words: "\"19.00\"", others: "\"0.00\"",
      id: .valueWrong, at: "0.00"),
    CatalogueMistake(
      name: "a price is so large that sums would not fit", file: "products.xml",
      words: "\"19.00\"", others: "\"999999999999.00\"",
      id: .valueWrong, at: "999999999999.00"),
    CatalogueMistake(
      name: "the currency is none", file: "products.xml",
      words: "\"EUR\"", others: "\"euro\"",
      id: .valueWrong, at: "euro"),
    CatalogueMistake(
      name: "the currency has too many decimals", file: "products.xml",
      words: "decimals=\"2\"", others: "decimals=\"7\"",
      id: .valueWrong, at: "7"),
    CatalogueMistake(
      name: "the currency has too few decimals", file: "products.xml",
      words: "decimals=\"2\"", others: "decimals=\"0\"",
      id: .valueWrong, at: "0", help: "decimals=\"2\""),
    CatalogueMistake(
      name: "the currency has decimals that its standard does not give it", file: "products.xml",
      words: "code=\"EUR\"", others: "code=\"JPY\"",
      id: .valueWrong, at: "2", help: "decimals=\"0\""),
    CatalogueMistake(
      name: "the currency is in no standard", file: "products.xml",
      words: "\"EUR\"", others: "\"EUX\"",
      id: .valueWrong, at: "EUX"),
    CatalogueMistake(
      name: "no number above the largest could be entered", file: "products.xml",
      words: "maximum-licences=\"50\"", others: "maximum-licences=\"1000000\"",
      id: .valueWrong, at: "1000000", help: "1 to 999999"),
    CatalogueMistake(
      name: "a plan has no licences", file: "products.xml",
      words: "maximum-licences=\"50\"", others: "maximum-licences=\"0\"",
      id: .valueWrong, at: "0"),
    CatalogueMistake(
      name: "a limit has a sign", file: "products.xml",
      words: "minimum-licences=\"1\"", others: "minimum-licences=\"+1\"",
      id: .valueWrong, at: "+1"),
    CatalogueMistake(
      name: "the decimals have a sign", file: "products.xml",
      words: "decimals=\"2\"", others: "decimals=\"+2\"",
      id: .valueWrong, at: "+2"),
    CatalogueMistake(
      name: "a price has a sign", file: "products.xml",
      words: "\"19.00\"", others: "\"+19.00\"",
      id: .valueWrong, at: "+19.00"),
    CatalogueMistake(
      name: "a count of an account has a sign", file: "accounts.xml",
      words: "is=\"10\"", others: "is=\"+10\"",
      id: .valueWrong, at: "+10"),
    CatalogueMistake(
      name: "an account has one product twice", file: "accounts.xml",
      words: "<fact name=\"today\"",
      others: "<fact name=\"account.products\" is=\"goToWebinar goToWebinar\"/><fact name=\"today\"",
      id: .valueWrong, at: "goToWebinar goToWebinar", help: "each once"),
    CatalogueMistake(
      name: "a rate has a sign", file: "accounts.xml",
      words: "is=\"22\"", others: "is=\"+22\"",
      id: .valueWrong, at: "+22"),
    CatalogueMistake(
      name: "a date has a sign", file: "accounts.xml",
      words: "2026-03-25", others: "2026-+3-25",
      id: .valueWrong, at: "2026-+3-25"),
    CatalogueMistake(
      name: "a year has a sign", file: "accounts.xml",
      words: "2026-03-25", others: "+026-03-25",
      id: .valueWrong, at: "+026-03-25"),
    CatalogueMistake(
      name: "the minimum is above the maximum", file: "products.xml",
      words: "minimum-licences=\"1\"", others: "minimum-licences=\"51\"",
      id: .valueWrong, at: "51", help: "at most 50"),
    CatalogueMistake(
      name: "there is one product", file: "products.xml",
      words: webinar, others: "",
      id: .modelIncomplete, at: "<product id=\"goToAssistRemoteSupportV5\""),
    CatalogueMistake(
      name: "two products have one id", file: "products.xml",
      words: "<product id=\"goToWebinar\"", others: "<product id=\"goToAssistRemoteSupportV5\"",
      id: .idTwice, at: "goToAssistRemoteSupportV5"),
    CatalogueMistake(
      name: "the ordinary account is missing", file: "accounts.xml",
      words: "id=\"ordinary\"", others: "id=\"usual\"",
      id: .modelIncomplete, at: "<account id=\"usual\">"),
    CatalogueMistake(
      name: "the ordinary account lacks a number", file: "accounts.xml",
      words: "<fact name=\"vat.rate\" is=\"22\"/>", others: "",
      id: .modelIncomplete, at: "<account id=\"ordinary\">", help: "vat.rate"),
    CatalogueMistake(
      name: "the ordinary account has more licences than a plan", file: "accounts.xml",
      words: "is=\"10\"", others: "is=\"60\"",
      id: .valueWrong, at: "60", help: "from 1 to 50"),
    CatalogueMistake(
      name: "the ordinary account has what no other account has", file: "accounts.xml",
      words: "<fact name=\"vat.rate\" is=\"22\"/>",
      others: "<fact name=\"vat.rate\" is=\"22\"/><fact name=\"account.balance\" is=\"77.00\"/>",
      id: .valueWrong, at: "<fact name=\"account.balance\" is=\"77.00\"/>", help: "Give it to each account"),
    CatalogueMistake(
      name: "a larger plan has one price", file: "products.xml",
      words: " premium-monthly-price=\"39.00\"", others: "",
      id: .attributeMissing, at: "<product id=\"goToAssistRemoteSupportV5\"", help: "premium-monthly-price="),
    CatalogueMistake(
      name: "a fact that there is not", file: "accounts.xml",
      words: "subscription.licences", others: "subscription.licenses",
      id: .nameUnknown, at: "subscription.licenses", help: "Did you mean subscription.licences?"),
    CatalogueMistake(
      name: "a fact is no date", file: "accounts.xml",
      words: "2026-03-25", others: "2026-02-30",
      id: .valueWrong, at: "2026-02-30"),
    CatalogueMistake(
      name: "a fact follows from others", file: "accounts.xml",
      words: "<fact name=\"today\" is=\"2026-03-25\"/>", others: "<fact name=\"subscription.daysLeft\" is=\"21\"/>",
      id: .valueWrong, at: "<fact name=\"subscription.daysLeft\" is=\"21\"/>"),
    CatalogueMistake(
      name: "a label is missing in a language", file: "labels.xml",
      words: label, others: "<control name=\"renew\"><label in=\"en\">Renew</label></control>",
      id: .labelMissing, at: "<control name=\"renew\">", help: "in=\"it\""),
    CatalogueMistake(
      name: "a control has no label", file: "labels.xml",
      words: label, others: "",
      id: .labelMissing, at: "<control name=\"options\" ", help: "<control name=\"renew\">"),
    CatalogueMistake(
      name: "a control that there is not", file: "labels.xml",
      words: "<control name=\"renew\">", others: "<control name=\"renw\">",
      id: .nameUnknown, at: "renw", help: "Did you mean renew?"),
    CatalogueMistake(
      name: "a control has two labels in a language", file: "labels.xml",
      words: "<label in=\"it\">Rinnova</label>",
      others: "<label in=\"it\">Rinnova</label><label in=\"it\">Rinnovo</label>",
      id: .idTwice, at: "<label in=\"it\">"),
    CatalogueMistake(
      name: "a language that there is not", file: "labels.xml",
      words: "<label in=\"it\">Rinnova</label>",
      others: "<label in=\"it\">Rinnova</label><label in=\"de\">Erneuern</label>",
      id: .referenceUnknown, at: "de"),
    CatalogueMistake(
      name: "an address is doubled, as in the seed", file: "addresses.xml",
      words: "goto.com/corp-billing\"", others: "goto.com/corp-billingbilling\"",
      id: .addressWrong, at: "https://link.goto.com/corp-billingbilling"),
    CatalogueMistake(
      name: "an address is not https", file: "addresses.xml",
      words: "https://billing.goto.com", others: "http://billing.goto.com",
      id: .addressWrong, at: "http://billing.goto.com"),
    CatalogueMistake(
      name: "an address has a host in capitals", file: "addresses.xml",
      words: "https://billing.goto.com", others: "https://billing.GoTo.com",
      id: .addressWrong, at: "https://billing.GoTo.com"),
    CatalogueMistake(
      name: "an address is glued to words", file: "addresses.xml",
      words: "https://billing.goto.com", others: "https://billing.goto.com con",
      id: .addressWrong, at: "https://billing.goto.com con"),
    CatalogueMistake(
      name: "a text is missing", file: "it.xml",
      words: "<text name=\"tipLabel\">Suggerimento</text>", others: "",
      id: .labelMissing, at: "<language", help: "tipLabel"),
    CatalogueMistake(
      name: "a text that there is not", file: "it.xml",
      words: "tipLabel", others: "tipLable",
      id: .nameUnknown, at: "tipLable", help: "Did you mean tipLabel?"),
    CatalogueMistake(
      name: "a text has lost what is filled in", file: "it.xml",
      words: "Passo {number}", others: "Passo",
      id: .valueWrong, at: "Passo"),
    CatalogueMistake(
      name: "a text fills in what nobody gives", file: "it.xml",
      words: "Passo {number}", others: "Passo {number} {numero}",
      id: .nameUnknown, at: "Passo {number} {numero}", help: "{number}"),
    CatalogueMistake(
      name: "a locale is another language’s", file: "it.xml",
      words: "it_IT", others: "en_GB",
      id: .valueWrong, at: "en_GB"),
    CatalogueMistake(
      name: "a region is no region", file: "en.xml",
      words: "region=\"GB\"", others: "region=\"Gb\"",
      id: .valueWrong, at: "Gb", help: "two capital letters"),
    CatalogueMistake(
      name: "a region is none that there is", file: "en.xml",
      words: "region=\"GB\"", others: "region=\"XX\"",
      id: .valueWrong, at: "XX", help: "ISO 3166"),
    CatalogueMistake(
      name: "the region of a locale is none that there is", file: "it.xml",
      words: "it_IT", others: "it_QQ",
      id: .valueWrong, at: "it_QQ"),
    CatalogueMistake(
      name: "two languages have one name", file: "it.xml",
      words: "name=\"Italiano\"", others: "name=\"English\"",
      id: .labelTwice, at: "English", help: "tell them apart"),
    CatalogueMistake(
      name: "two products have one name", file: "products.xml",
      words: "name=\"GoTo Webinar\"", others: "name=\"GoToAssist Remote Support v5\"",
      id: .labelTwice, at: "GoToAssist Remote Support v5", help: "tell them apart"),
    CatalogueMistake(
      name: "the ids of two products differ in capitals only", file: "products.xml",
      words: "id=\"goToWebinar\"", others: "id=\"GoToAssistRemoteSupportV5\"",
      id: .idTwice, at: "GoToAssistRemoteSupportV5", help: "another id"),
    CatalogueMistake(
      name: "the ids of two accounts differ in capitals only", file: "accounts.xml",
      words: "id=\"past-due\"", others: "id=\"Trial-ended\"",
      id: .idTwice, at: "Trial-ended", help: "another id"),
    CatalogueMistake(
      name: "a name has a character of no meaning", file: "products.xml",
      words: "name=\"GoTo Webinar\"", others: "name=\"GoTo \u{E000}Webinar\"",
      id: .characterInvisible, at: "\u{E000}", help: "Delete it"),
    CatalogueMistake(
      name: "a clause stands on no side of the words", file: "en.xml",
      words: "to=\"it is a myth that {words}\"", others: "to=\"it is a myth\"",
      id: .valueWrong, at: "<change kind=\"clause\" to=\"it is a myth\"/>", help: "with {words} first or last"),
    CatalogueMistake(
      name: "a change replaces nothing", file: "it.xml",
      words: "<change kind=\"number\" from=\"due\"", others: "<change kind=\"number\"",
      id: .valueWrong, at: "<change kind=\"number\" to=\"tre\"/>", help: "Add from"),
    CatalogueMistake(
      name: "a language is not its file’s", file: "it.xml",
      words: "tag=\"it\"", others: "tag=\"fr\"",
      id: .idFileName, at: "fr"),
    CatalogueMistake(
      name: "a reading is of nothing", file: "en.xml",
      words: "name=\"order.paid\"", others: "name=\"order.payed\"",
      id: .nameUnknown, at: "order.payed", help: "Did you mean order.paid?"),
    CatalogueMistake(
      name: "words name a value that the fact never has", file: "en.xml",
      words: "value=\"pastDue\">past due", others: "value=\"overdue\">past due",
      id: .nameUnknown, at: "overdue"),
    CatalogueMistake(
      name: "a number is not in digits", file: "en.xml",
      words: "<number is=\"3\">", others: "<number is=\"three\">", id: .valueWrong, at: "three"),
    CatalogueMistake(
      name: "an element is misspelt", file: "en.xml",
      words: "<promise>never</promise>", others: "<promis>never</promis>",
      id: .elementUnknown, at: "promis", help: "Did you mean <promise>?"),
  ]
}
