import Evaluation
import Tabular
import Testing

@Suite("Lists of labelled images are read strictly")
struct ListTests {
  private func pairs(_ text: String) throws -> PairList {
    try PairList(
      CSVTable(Array(text.utf8), name: "pairs.csv", columns: ["path_a", "path_b", "same"]), name: "pairs.csv")
  }

  private func identification(_ text: String) throws -> IdentificationList {
    try IdentificationList(
      CSVTable(Array(text.utf8), name: "list.csv", columns: ["role", "identity", "path"]), name: "list.csv")
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "accepted"
    } catch {
      return String(describing: error)
    }
  }

  @Test("each image of a list of pairs is named once, further columns are left alone")
  func pairsAreRead() throws {
    let list = try pairs("path_a,group,path_b,same\na.jpg,x,b.jpg,1\nb.jpg,y,c.jpg,0\n")
    #expect(list.images == ["a.jpg", "b.jpg", "c.jpg"])
    #expect(list.pairs.map(\.first) == [0, 1])
    #expect(list.pairs.map(\.second) == [1, 2])
    #expect(list.pairs.map(\.isMated) == [true, false])
  }

  @Test("what is wrong with a list of pairs is said with its line")
  func badPairs() {
    #expect(
      refusal { _ = try pairs("path_a,path_b,same\na,b,yes\n") } == "pairs.csv: line 2: `same` is neither 0 nor 1")
    #expect(refusal { _ = try pairs("path_a,path_b,same\na,b,1\n,b,1\n") } == "pairs.csv: line 3: a path is empty")
    #expect(refusal { _ = try pairs("path_a,path_b,same\n") } == "pairs.csv: lists no pair")
    #expect(refusal { _ = try PairList(path: "/nowhere.csv") } == "/nowhere.csv: No such file or directory")
  }

  @Test("several images of one person are one entry of the list")
  func identificationIsRead() throws {
    let list = try identification(
      "role,identity,path\nprobe_mated,ann,3.jpg\ngallery,ann,1.jpg\ngallery,ann,2.jpg\ngallery,bob,4.jpg\n"
        + "probe_nonmated,cat,5.jpg\n")
    #expect(list.entries.map(\.identity) == ["ann", "bob"])
    #expect(list.entries.map { $0.images.map { list.images[$0] } } == [["1.jpg", "2.jpg"], ["4.jpg"]])
    #expect(list.probes.map(\.mate) == [0, nil])
    #expect(list.probes.map { list.images[$0.image] } == ["3.jpg", "5.jpg"])
  }

  @Test("a probe's role must agree with the list")
  func badRoles() {
    let start = "role,identity,path\ngallery,ann,1.jpg\n"
    #expect(
      refusal { _ = try identification(start + "probe_mated,bob,2.jpg\n") }
        == "list.csv: line 3: bob is said to be on the list and is not")
    #expect(
      refusal { _ = try identification(start + "probe_nonmated,ann,2.jpg\n") }
        == "list.csv: line 3: ann is said not to be on the list and is")
    #expect(
      refusal { _ = try identification(start + "probe,ann,2.jpg\n") }
        == "list.csv: line 3: the role is none of gallery, probe_mated and probe_nonmated")
    #expect(refusal { _ = try identification(start) } == "list.csv: lists no gallery or no probe")
  }
}
