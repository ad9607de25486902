import Station
import StationStory

/// How fast a station carries out commands one by one: judged, sealed, appended and synced, each before the next.
struct PerformMeasure {
  /// Commands in each second.
  let perSecond: Double
  /// The time that a command took in the middle, in milliseconds.
  let median: Double

  /// Founds a station in a folder and tells it a live deployment of so many camera tallies, ten a second by its clock.
  init(folder: String, tallies: Int, postgreSQL: String?) throws {
    let clock = Story.clock()
    let station = try Station.found(StationFolder(folder), story: clock, postgreSQL: postgreSQL)
    var story = Story.live
    let told = story.steps.count
    try station.tell(story.steps, clock)
    for _ in 0..<tallies {
      story.wait(.init(milliseconds: 100))
      story.tally(faces: 40)
    }
    var times: [Double] = []
    let stopwatch = ContinuousClock()
    let begun = stopwatch.now
    for step in story.steps[told...] {
      let asked = stopwatch.now
      try station.tell(step, clock)
      times.append(asked.duration(to: stopwatch.now) / .milliseconds(1))
    }
    perSecond = Double(tallies) / (begun.duration(to: stopwatch.now) / .seconds(1))
    times.sort()
    median = times.isEmpty ? .nan : times[times.count / 2]
  }
}
