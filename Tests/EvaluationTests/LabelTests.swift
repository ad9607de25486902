import Evaluation
import Foundation
import TestSupport
import Testing

@Suite("Labels, lists of other forms and exclusions are read strictly")
struct LabelTests {
  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "accepted"
    } catch {
      return String(describing: error)
    }
  }

  @Test("LFW's pairs.txt: ten folds or one, read as it is")
  func lfw() throws {
    let list = try PairList(
      lfw: "2\t1\nAnn_B\t1\t12\nAnn_B\t1\tCid\t3\nDan\t2\t4\nDan\t1\tEve\t1000\n", name: "pairs.txt")
    #expect(list.images.first == "Ann_B/Ann_B_0001.jpg" && list.images.last == "Eve/Eve_1000.jpg")
    #expect(list.pairs.map(\.isMated) == [true, false, true, false])
    #expect(list.furtherColumns == ["fold"] && list.further == [["1"], ["1"], ["2"], ["2"]])
    #expect(try PairList(lfw: "1\nA 1 2\nA 1 B 1\n", name: "dev").pairs.count == 2)
    #expect(PairList.isLFW("10\t300\n") && PairList.isLFW("500\n") && !PairList.isLFW("path_a,path_b,same\n"))
  }

  @Test(
    "what is wrong with LFW's form is said with its line",
    arguments: [
      ("1\nA 1\nA 1 B 1\n", "pairs.txt: line 2: has 2 words, neither 3 (mated) nor 4 (non-mated)"),
      ("1\nA 1 x\nA 1 B 1\n", "pairs.txt: line 2: “x” is no number of an image"),
      ("1\nA 1 2\nA 0 B 1\n", "pairs.txt: line 3: “0” is no number of an image"),
      ("1\nA 1 2\n", "pairs.txt: line 1: announces 2 pairs, and 1 follow"),
      ("0\n", "pairs.txt: line 1: is not the number of folds and of pairs"),
    ])
  func badLFW(text: String, said: String) {
    #expect(refusal { _ = try PairList(lfw: text, name: "pairs.txt") } == said)
  }

  @Test("a folder of people: JPEG and PNG by name, sorted, nothing hidden")
  func identities() throws {
    let place = try TemporaryFolder()
    for person in ["bob", "ann", ".hidden"] { _ = try place.folder(person) }
    for name in ["bob/2.JPG", "bob/1.png", "ann/x.jpeg", "ann/notes.txt", "ann/.y.jpg", ".hidden/z.jpg"] {
      _ = try place.write("", to: name)
    }
    let folder = try ImageFolder(place.path)
    #expect(try folder.identities() == ["ann/x.jpeg", "bob/1.png", "bob/2.JPG"])
    #expect(refusal { _ = try ImageFolder(place.file("nowhere")) }.hasSuffix("No such file or directory"))
    #expect(refusal { _ = try ImageFolder(place.path + "/ann").identities() }.contains("holds no folder of a person"))
    for name in ["../x.jpg", "/etc/passwd", "a/../../x"] {
      #expect(refusal { _ = try folder.file(name) }.contains("leads out of the folder"), "\(name)")
    }
    #expect(try folder.file("a/..b.jpg") == place.path + "/a/..b.jpg")
  }

  private func groups(_ text: String) throws -> GroupTable { try GroupTable(Array(text.utf8), name: "groups.csv") }

  @Test(
    "what is wrong with labels is said with line and column",
    arguments: [
      ("identity\nann\n", "groups.csv: line 1: there are 0 labels; 1 to 8 are taken"),
      ("identity,sex\nann,f\n,m\n", "groups.csv: line 3: column “identity” is empty"),
      ("identity,sex\nann,f\nann,m\n", "groups.csv: line 3: ann has two different sets of labels"),
      ("identity,sex\nann,f\u{1B}[2J\n", "groups.csv: line 2: column “sex” is no label of at most 64 characters"),
      ("identity,sex,sex\nann,f,f\n", "groups.csv: line 1: there are two columns “sex”"),
      ("name,sex\nann,f\n", "there is no column “identity”"),
      ("identity,sex\nann\n", "groups.csv: line 2: has 1 columns, the header has 2"),
      ("identity,sex\n", "groups.csv: labels nobody"),
    ])
  func badGroups(text: String, said: String) {
    let refusal = refusal { _ = try groups(text) }
    #expect(refusal.contains(said), "\(refusal)")
  }

  @Test("each label alone and together; who is not labelled, or not alike on all images, is in no group")
  func groupings() throws {
    let table = try groups(
      "path,identity,sex,age\na/1,ann,f,20\na/2,ann,f,60\nb/1,bob,m,20\nc/1,cid,,20\nd/1,dan,m,60\n")
    let images = ["a/1", "a/2", "b/1", "c/1", "d/1", "e/1"]
    let groupings = Grouping.all(table, subjects: Subjects(folders: images), images: images)
    #expect(groupings.map(\.columns) == [["sex"], ["age"], ["sex", "age"]])
    #expect(groupings[0].groups == ["f", "m"] && groupings[0].ofSubjects == [0, 1, -1, 1, -1])
    #expect(groupings[1].ofSubjects == [-1, 0, 0, 1, -1], "ann was photographed at two ages")
    #expect(groupings[2].groups == ["m · 20", "m · 60"])
  }

  @Test("who is on an image: columns say so, else folders if no mated pair contradicts them, else mated pairs")
  func subjects() throws {
    let labelled = try PairList.reading("path_a,path_b,same,identity_a,identity_b\n1,2,1,ann,ann\n2,3,0,ann,bob\n")
    #expect(Subjects(of: labelled).origin == .labels && Subjects(of: labelled).names == ["ann", "bob"])
    #expect(Subjects(of: try .reading("path_a,path_b,same\na/1,a/2,1\na/1,b/1,0\n")).origin == .folders)
    let joined = Subjects(of: try .reading("path_a,path_b,same\n1,2,1\n2,3,1\n4,1,0\n"))
    #expect(joined.origin == .pairs && joined.names.count == 2)
    #expect(Set(joined.ofImages.prefix(3)).count == 1)
    #expect(Subjects(of: try .reading("path_a,path_b,same\na/1,b/1,1\na/1,b/2,0\n")).origin == .pairs)
  }

  private func exclusions(_ rows: String) throws -> Exclusions {
    try Exclusions(
      Array(("path_a,path_b,same,score,verdict,reason\n" + rows).utf8), name: "labels.csv", images: ["a", "b", "c"])
  }

  @Test("exclusions are counted by reason; what was confirmed or not looked at stays")
  func excluded() throws {
    let found = try exclusions(
      "a,b,0,.9,exclude,two names\nb,c,0,.8,,\na,c,1,.1,confirm,\nb,a,0,.9,exclude,two names\n")
    #expect(found.pairs == [ImagePair(0, 1)] && found.probes == ["a"] && found.reasons == ["two names": 1])
  }

  @Test(
    "what is wrong with exclusions is said with line and column",
    arguments: [
      ("a,b,0,.9,exclude, \n", "labels.csv: line 2: column “reason” is empty"),
      ("a,b,0,.9,drop,x\n", "labels.csv: line 2: column “verdict” is neither confirm nor exclude"),
      ("a,d,0,.9,exclude,x\n", "labels.csv: line 2: column “path_b” names no image of this evaluation"),
      ("a,b,0,.9,exclude,\"x\ny\"\n", "labels.csv: line 2: column “reason” is no line of at most 200 characters"),
    ])
  func badExclusions(rows: String, said: String) {
    #expect(refusal { _ = try exclusions(rows) } == said)
  }

  @Test("the likeliest label errors: highest scores of two people, lowest of one")
  func audit() throws {
    var simulation = Simulation(seed: 2)
    var rows = "path_a,path_b,same\n"
    for number in 0..<3_000 { rows += "a\(number),b\(number),\(number.isMultiple(of: 3) ? 1 : 0)\n" }
    let list = try PairList.reading(rows)
    let scores = list.pairs.map { _ in simulation.uniform() < 0.01 ? Float.nan : Float(simulation.uniform()) }
    let items = AuditItem.likeliest(ListedPairs(list, scores: scores), count: 25)
    let known = zip(list.pairs, scores).filter { !$0.1.isNaN }
    #expect(
      items.prefix(25).map(\.score) == known.filter { !$0.0.isMated }.map(\.1).sorted(by: >).prefix(25).map { $0 })
    #expect(items.suffix(25).map(\.score) == known.filter { $0.0.isMated }.map(\.1).sorted().prefix(25).map { $0 })
    #expect(AuditItem.likeliest(ListedPairs(list, scores: scores), count: 0).isEmpty)
  }
}
