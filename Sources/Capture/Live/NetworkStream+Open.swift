import CFFmpeg
import Imaging

extension NetworkStream {
  /// FFmpeg's names of the kinds of stream that are read over HTTP: those that point at nothing else.
  private static let httpKinds: Set<String> = [
    "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "mpegts", "flv", "mpjpeg", "mjpeg", "h264", "hevc", "m4v",
  ]

  /// How far into a stream its kind and its pictures are looked for, in bytes, and for how long, in microseconds.
  private static let (probeBytes, probeTime): (CInt, Int64) = (1 << 20, 1_500_000)

  /// Opens the camera at `address`, which is one of RTSP or HTTP.
  static func open(
    _ address: SourceAddress, credentials: SourceCredentials?, options: SourceOptions, watch: CallWatch,
    clock: LiveClock
  ) throws(CaptureError) -> NetworkStream {
    _ = FFmpegLibrary.silenced
    let attempt = Attempt(address: address, credentials: credentials, options: options, watch: watch)
    let format: FormatHandle
    switch address.kind {
    case .rtsp(let secure): format = try attempt.openRTSP(secure: secure)
    case .http(let secure): format = try attempt.openHTTP(secure: secure)
    case .device, .file: throw .badAddress(reason: "it is not one of a network")
    }
    watch.expect(attempt.url, of: nil)
    do throws(CaptureError) {
      try Container.findStreams(format, name: address.identity, limits: options.limits)
      return try NetworkStream(
        format, name: address.identity, limits: options.limits, watch: watch, clock: clock)
    } catch {
      if watch.stop != nil { throw attempt.problem(overt_error_exit) }
      throw error
    }
  }

  /// One try to open a camera.
  private struct Attempt {
    let address: SourceAddress
    let credentials: SourceCredentials?
    let options: SourceOptions
    let watch: CallWatch

    private var name: String { address.identity }

    /// The address with the credentials in it, which goes to FFmpeg and nowhere else.
    var url: String {
      guard let credentials, let colon = name.firstIndex(of: ":") else { return name }
      return name[..<colon] + "://" + credentials.encoded + "@" + name[colon...].dropFirst("://".count)
    }

    func openRTSP(secure: Bool) throws(CaptureError) -> FormatHandle {
      // FFmpeg 5.1 has no way to give RTSP the authorities of TLS.
      guard !secure || options.trust == .unverified else {
        throw .unsupported(
          name: name, reason: "who answers to rtsps: cannot be verified; allow that explicitly, or use another way")
      }
      var values = [
        ("rtsp_transport", options.transport == .tcp ? "tcp" : "udp"),
        ("allowed_media_types", "video"),
        ("protocol_whitelist", (options.transport == .tcp ? "tcp" : "tcp,udp,rtp") + (secure ? ",tls" : "")),
        ("format_whitelist", "rtsp"),
      ]
      // A picture's burst of datagrams must find room.
      if options.transport == .udp { values += [("buffer_size", String(2 << 20)), ("rtsp_flags", "filter_src")] }
      guard let kind = unsafe av_find_input_format("rtsp") else {
        throw .unsupported(name: name, reason: "this FFmpeg has no RTSP")
      }
      return unsafe try open(url, as: kind, nil, values)
    }

    func openHTTP(secure: Bool) throws(CaptureError) -> FormatHandle {
      var values = [
        ("protocol_whitelist", secure ? "http,https,tls,tcp" : "http,tcp"), ("seekable", "0"), ("icy", "0"),
        ("max_redirects", "0"), ("reconnect", "0"), ("user_agent", "Overt"),
        // Anything but an address: else FFmpeg asks the environment.
        ("http_proxy", "none"),
      ]
      if secure {
        values.append(("tls_verify", options.trust == .unverified ? "0" : "1"))
        if case .file(let path) = options.trust { values.append(("ca_file", path)) }
      }
      let input = try HTTPInput(url, values, watch: watch) { code in problem(code) }
      var found: UnsafePointer<AVInputFormat>?
      let code = unsafe av_probe_input_buffer2(input.context, &found, nil, nil, 0, CUnsignedInt(probeBytes))
      guard code >= 0, let kind = unsafe found else {
        if watch.stop != nil { throw problem(code) }
        throw .notAVideo(name: name, reason: "it does not look like any")
      }
      let kindName = unsafe String(cString: kind.pointee.name)
      guard httpKinds.contains(kindName) else {
        throw .notAVideo(name: name, reason: "it looks like “\(kindName)”")
      }
      return unsafe try open(
        nil, as: kind, input,
        [("protocol_whitelist", "none"), ("format_whitelist", httpKinds.sorted().joined(separator: ","))])
    }

    private func open(
      _ url: String?, as kind: UnsafePointer<AVInputFormat>, _ input: HTTPInput?, _ values: [(String, String)]
    ) throws(CaptureError) -> FormatHandle {
      var format = unsafe avformat_alloc_context()
      guard unsafe format != nil else { throw .outOfMemory(name: name) }
      unsafe format?.pointee.interrupt_callback = watch.callback
      unsafe format?.pointee.io_open = { _, _, _, _, _ in overt_error_not_permitted }
      unsafe format?.pointee.probesize = Int64(probeBytes)
      unsafe format?.pointee.max_analyze_duration = probeTime
      // The rate is in the stream's own headers or is not needed: waiting for twenty frames costs most of a second.
      unsafe format?.pointee.fps_probe_size = 0
      if let input { unsafe format?.pointee.pb = input.context }
      if let url { unsafe watch.expect(url, of: format) }
      var given = Options(values)
      given.set("codec_whitelist", Container.decoders.sorted().joined(separator: ","))
      given.set("max_streams", "64")
      // Frees the context itself when it fails.
      let code = unsafe avformat_open_input(&format, url, kind, &given.dictionary)
      let stop = code < 0 && watch.isInterruptedOrLate == false && code == overt_error_exit
      guard code >= 0, let opened = unsafe format else {
        watch.expect("", of: nil)
        throw stop ? .redirected(name: name) : problem(code)
      }
      return unsafe FormatHandle(opened, inputs: [watch] + (input.map { [$0] } ?? []))
    }

    /// What FFmpeg's code means here. Its own words never have the address in them.
    func problem(_ code: CInt) -> CaptureError {
      if watch.isInterrupted { return .interrupted(name: name) }
      if watch.isInterruptedOrLate {
        return .unreachable(name: name, reason: "no answer within \(Int(options.openWithin.rounded(.up))) s")
      }
      switch code {
      case overt_error_unauthorised, overt_error_forbidden:
        return .refusedCredentials(name: name, given: credentials != nil)
      case overt_error_memory: return .outOfMemory(name: name)
      case overt_error_not_found: return .unreachable(name: name, reason: "it has nothing at this address")
      case overt_error_server: return .unreachable(name: name, reason: "it has trouble itself")
      case overt_error_end_of_file: return .unreachable(name: name, reason: "it closed the connection")
      default: return .unreachable(name: name, reason: FFmpegLibrary.reason(code))
      }
    }
  }
}
