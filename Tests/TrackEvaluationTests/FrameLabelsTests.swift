import Evaluation
import TestSupport
import Testing
import TrackEvaluation

/// What a file of labels has to be.
@Suite("Labels of a clip's frames")
struct FrameLabelsTests {
  private func problem(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "truth.csv")
    do throws(EvaluationError) {
      _ = try FrameLabels(path: path)
      return "none"
    } catch {
      return error.description.replacing("\(folder.path)/", with: "")
    }
  }

  @Test("columns may come in any order, and further ones are passed over")
  func columns() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t,h,w,y,x,identity,frame\n0.0,10,10,5,5,ann,0\n0.0,10,10,5,50,bob,0\n0.04,10,10,5,6,ann,1\n", to: "truth.csv")
    #expect(try FrameLabels(path: path).identities == ["ann", "bob"])
  }

  @Test(
    "what is wrong is named by line and column",
    arguments: [
      (
        "frame,identity,x,y,w,h\n-1,ann,0,0,10,10\n", "truth.csv: line 2: column “frame” is not a frame's number from 0"
      ),
      ("frame,identity,x,y,w,h\n0,,0,0,10,10\n", "truth.csv: line 2: column “identity” is not a name"),
      ("frame,identity,x,y,w,h\n0,ann,nan,0,10,10\n", "truth.csv: line 2: column “x” is not a place in pixels"),
      (
        "frame,identity,x,y,w,h\n0,ann,0,0,10,10\n1,ann,0,0,0,10\n",
        "truth.csv: line 3: column “w” is not a length in pixels above 0"
      ),
      ("frame,identity,x,y,w,h\n0,ann,0,0,10,1e9\n", "truth.csv: line 2: column “h” is not a length in pixels above 0"),
      (
        "frame,identity,x,y,w,h\n0,ann,0,0,10,10\n0,bob,0,0,10,10\n0,ann,50,0,10,10\n",
        "truth.csv: line 4: ann is in frame 0 twice"
      ),
      ("frame,identity,x,y,w,h\n", "truth.csv: labels nobody"),
      (
        "frame,identity,x,y,w\n0,ann,0,0,10\n",
        "truth.csv: line 1: there is no column “h”; the columns needed are frame,identity,x,y,w,h"
      ),
    ])
  func wrong(text: String, sentence: String) throws { #expect(try problem(text) == sentence) }
}
