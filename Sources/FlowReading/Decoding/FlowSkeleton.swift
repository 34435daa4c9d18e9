/// The flow that `passo new flow` writes. It is complete and valid, and its comments say what to write where.
package struct FlowSkeleton {
  /// The text of the file.
  package let text: String

  /// An id that no flow can have, because `index.html` is the list of articles.
  static let takenID = "index"

  /// Why no flow can have an id and what to do, as a sentence without its stop; nil where one can.
  package static func objection(to id: String) -> String? {
    if id.lowercased() == takenID {
      return "the list of articles has that page. Name it after what the reader does"
    }
    return isID(id) ? nil : "begin with a letter, go on with letters, digits and hyphens"
  }

  /// Whether a text has the form of an id.
  static func isID(_ text: String) -> Bool {
    let letters = text.unicodeScalars
    return letters.first?.properties.isAlphabetic == true && letters.allSatisfy(\.isAllowedInID)
  }

  /// The text of a flow with this id, about a product and in a language of the catalogue, given by their ids; nil when
  /// no flow can have the id.
  package init?(id: String, product: String, language: String) {
    guard FlowSkeleton.objection(to: id) == nil else { return nil }
    let words = SkeletonWords.words(in: language)
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-model href="../flow.xsd" type="application/xml" schematypens="http://www.w3.org/2001/XMLSchema"?>
      <!-- A flow is one help article. docs/flow.md explains every element, and passo check says what is not right yet.
           An editor that knows XML Schema completes names from \(ProjectLayout.schema("flow.xsd")). -->
      <flow xmlns="urn:passo:flow:1" id="\(id)" xml:lang="\(language)" product="\(product)">
        <!-- Give an id to everything that has words, and never change it: translations and links find it by its id. -->
        <title id="title">\(words.title)</title>

        <!-- What the reader gets. A claim wraps the words that promise, and says what must then be so. -->
        <summary id="summary">
          <p>\(words.summary)</p>
        </summary>

        <!-- What the reader decides would come here, for example
             <input name="licences" type="count" at-least="{plan.minimumLicences}" below="{subscription.licences}"/>
             Other elements then call it {licences}, and verification tries every value that matters. -->

        <!-- What must be so before the first step. The need is the words that require it. -->
        <prerequisite id="has-plan">
          <p>\(words.plan)</p>
        </prerequisite>
        <prerequisite id="billing-contact">
          <p>\(words.contact)</p>
        </prerequisite>
        <!-- Where readers go whom these steps do not serve. -->
        <elsewhere id="corporate" leave="corporateBillingPortal">
          <p>\(words.corporate)</p>
        </elsewhere>
        <elsewhere id="moved" leave="goToAdmin">
          <p>\(words.moved)</p>
        </elsewhere>
        <!-- What it costs or changes, before the reader starts. Wrap what the model cannot know in manual, and say why. -->
        <note id="time" kind="tip">
          <p>\(words.time)</p>
        </note>

        <steps>
          <!-- One sentence for each step. click, enter, choose and open are what the reader does; the page shows the
               product's own labels for them. -->
          <step id="sign-in"><p>\(words.signIn)</p></step>
          <step id="options">
            <p>\(words.options)</p>
            <!-- For every way in which a step can fail: what the reader sees, and a solution for each cause. A solution
                 goes on with a step (resume) or sends the reader away (leave). -->
            <troubleshooting id="no-options">
              <p>\(words.noOptions)</p>
              <solution id="trial" leave="subscribe">
                <p>\(words.trial)</p>
              </solution>
              <solution id="expired" leave="renew">
                <p>\(words.expired)</p>
              </solution>
            </troubleshooting>
          </step>
          <!-- What the model then refuses to some is an if: it says when the sentence holds. -->
          <step id="look">
            <p>\(words.look)</p>
          </step>
        </steps>

        <!-- What is so at the end. -->
        <result id="result">
          <p>\(words.result)</p>
        </result>
      </flow>

      """
  }
}

extension Unicode.Scalar {
  fileprivate var isAllowedInID: Bool {
    self == "-" || ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
