#!/usr/bin/python3
"""A camera of the tests' own: an RTSP server that plays recordings as cameras play what they see.

    rtsp_server.py [--port N] [--user NAME] [--once] [--copies N] [--guarded] NAME=FILE …

Every FILE (H.264 in MP4 or Matroska) is at rtsp://127.0.0.1:PORT/NAME, and with --copies N also at …/NAME1 to …/NAMEn.
It is not decoded again. All recordings began when the server did and go round and round: whoever joins sees what is on
then, from the next key frame, and two names show the same moment. With --once each client sees its file once, from the
beginning to the end.

With --user the password is the first line of standard input; clients must prove that they know it by digest. Port 0, the
default, takes a free one. One line is printed when clients may come: "ready PORT".

With --guarded it ends when its standard input does, so that it cannot outlive who started it.

Signals: SIGUSR1 stops the pictures but not the connections, a second one lets them go on. SIGSTOP freezes everything.

It runs with Debian's own Python, which has GStreamer's bindings: scripts/setup --referees installs them.
"""

import argparse
import os
import signal
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstApp", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstApp, GstRtsp, GstRtspServer  # noqa: E402


class Recording:
    """The encoded frames of a file, in the order of decoding."""

    def __init__(self, path):
        pipeline = Gst.parse_launch(
            "filesrc name=file ! parsebin ! h264parse config-interval=-1 "
            "! video/x-h264,stream-format=byte-stream,alignment=au ! appsink name=sink sync=false")
        pipeline.get_by_name("file").set_property("location", path)
        sink = pipeline.get_by_name("sink")
        pipeline.set_state(Gst.State.PLAYING)
        self.frames = []
        while True:
            sample = sink.emit("pull-sample")
            if sample is None:
                break
            self.caps = sample.get_caps()
            self.frames.append(sample.get_buffer())
        pipeline.set_state(Gst.State.NULL)
        if not self.frames:
            sys.exit(f"rtsp_server: there is no H.264 in {path}")
        self.first = min(frame.pts for frame in self.frames)
        spans = sorted(frame.pts for frame in self.frames)
        period = (spans[-1] - spans[0]) // max(1, len(spans) - 1) if len(spans) > 1 else Gst.SECOND // 25
        self.length = spans[-1] - spans[0] + period
        # Frames are sent when they would have been encoded, so those shown out of order still come in time.
        self.due, moment = [], 0
        for index, frame in enumerate(self.frames):
            moment = max(moment, (frame.dts if frame.dts != Gst.CLOCK_TIME_NONE else index * period))
            self.due.append(moment)
        start = self.due[0]
        self.due = [moment - start for moment in self.due]

    def is_key(self, index):
        return not self.frames[index].has_flags(Gst.BufferFlags.DELTA_UNIT)


class Player(threading.Thread):
    """Gives one client, or all that share a stream, the frames when they are due."""

    def __init__(self, recording, source, state, once):
        super().__init__(daemon=True)
        self.recording, self.source, self.state, self.once = recording, source, state, once
        self.stopped = threading.Event()

    def run(self):
        recording, source = self.recording, self.source
        began = time.monotonic_ns() if self.once else self.state.began
        # Running time of the pipeline is 0 at its base time.
        while source.get_state(0)[1] != Gst.State.PLAYING:
            if self.stopped.wait(0.002):
                return
        round_, index = (0, 0) if self.once else self.state.position(recording)
        # What the pipeline's running time was when the recording began: GStreamer's clock is the monotonic one, too.
        offset = began - source.get_base_time()
        while not self.stopped.is_set():
            due = began + round_ * recording.length + recording.due[index]
            wait = (due - time.monotonic_ns()) / 1e9
            if wait > 0 and self.stopped.wait(wait):
                return
            if not self.state.paused.is_set():
                # A buffer of its own with the same memory: flags, time stamps, metadata, memory.
                frame = recording.frames[index].copy_region(Gst.BufferCopyFlags(15), 0, 2**64 - 1)
                shift = offset + round_ * recording.length
                frame.pts = max(0, frame.pts - recording.first + shift)
                frame.dts = Gst.CLOCK_TIME_NONE
                if source.emit("push-buffer", frame) != Gst.FlowReturn.OK:
                    return
            index += 1
            if index == len(recording.frames):
                round_, index = round_ + 1, 0
                if self.once:
                    source.emit("end-of-stream")
                    return


class State:
    """What all streams of the server have in common."""

    def __init__(self):
        self.began = time.monotonic_ns()
        self.paused = threading.Event()

    def position(self, recording):
        """The round and the frame from which somebody who joins now is served: the next key frame."""
        round_, within = divmod(time.monotonic_ns() - self.began, recording.length)
        for number, due in enumerate(recording.due):
            if due >= within and recording.is_key(number):
                return round_, number
        return round_ + 1, 0

    def toggle(self, *_):
        if self.paused.is_set():
            self.paused.clear()
        else:
            self.paused.set()
        return True


def factory(recording, state, once):
    made = GstRtspServer.RTSPMediaFactory()
    made.set_launch(
        "( appsrc name=source is-live=true format=time block=false max-bytes=0 "
        "! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )")
    made.set_shared(not once)
    made.set_latency(0)

    def configure(_, media):
        source = media.get_element().get_by_name("source")
        source.set_property("caps", recording.caps)
        player = Player(recording, source, state, once)
        media.connect("unprepared", lambda _: player.stopped.set())
        # Reports of the clock several times a second, not after five: tests are short.
        media.connect("prepared", lambda _: media.get_stream(0).get_rtpsession().set_property(
            "rtcp-min-interval", Gst.SECOND // 4))
        player.start()

    made.connect("media-configure", configure)
    return made


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", default="0")
    parser.add_argument("--user")
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--copies", type=int, default=0)
    parser.add_argument("--guarded", action="store_true")
    parser.add_argument("streams", nargs="+", metavar="NAME=FILE")
    options = parser.parse_args()
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(options.port)
    auth = None
    if options.user:
        password = sys.stdin.readline().rstrip("\n")
        auth, token = GstRtspServer.RTSPAuth(), GstRtspServer.RTSPToken()
        token.set_string("media.factory.role", "viewer")
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(options.user, password, token)
        server.set_auth(auth)
    recordings = [(name, Recording(path)) for name, _, path in (stream.partition("=") for stream in options.streams)]
    state = State()
    for name, recording in recordings:
        for number in [""] + [str(copy + 1) for copy in range(options.copies)]:
            made = factory(recording, state, options.once)
            if auth:
                role = Gst.Structure.new_from_string("viewer,media.factory.access=true,media.factory.construct=true")
                made.add_role_from_structure(role[0] if isinstance(role, tuple) else role)
            server.get_mount_points().add_factory(f"/{name}{number}", made)
    if server.attach(None) == 0:
        sys.exit("rtsp_server: the port cannot be had")
    GLib.unix_signal_add(GLib.PRIORITY_HIGH, signal.SIGUSR1, state.toggle)
    # Whoever started this may have had it blocked.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    print(f"ready {server.get_bound_port()}", flush=True)
    if options.guarded:
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    GLib.timeout_add_seconds(2, lambda: server.get_session_pool().cleanup() or True)
    GLib.MainLoop().run()


main()
