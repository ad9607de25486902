"""A cable that can be pulled: passes TCP connections on to a server on this machine.

    tcp_gate.py TARGET-PORT

Prints "ready PORT" when clients may come. SIGUSR1 pulls the cable: nothing passes any more, in either direction, and
nobody is told; new connections are taken and lead nowhere. A second one plugs it in again: connections from before are
dropped, as by a camera that started anew. Ends when standard input does.
"""
import os
import selectors
import signal
import socket
import sys
import threading

target = int(sys.argv[1])
pulled = threading.Event()
links = set()
lock = threading.Lock()


def toggle(*_):
    if pulled.is_set():
        pulled.clear()
        with lock:
            for one, other in links:
                for end in (one, other):
                    try:
                        end.shutdown(socket.SHUT_RDWR)
                    except OSError:
                        pass
    else:
        pulled.set()


def serve(client):
    try:
        server = socket.create_connection(("127.0.0.1", target), timeout=5)
    except OSError:
        client.close()
        return
    link = (client, server)
    with lock:
        links.add(link)
    ends = selectors.DefaultSelector()
    ends.register(client, selectors.EVENT_READ, server)
    ends.register(server, selectors.EVENT_READ, client)
    try:
        while True:
            if pulled.is_set():
                threading.Event().wait(0.05)
                continue
            for key, _ in ends.select(0.2):
                if pulled.is_set():
                    break
                data = key.fileobj.recv(1 << 16)
                if not data:
                    return
                key.data.sendall(data)
    except OSError:
        pass
    finally:
        with lock:
            links.discard(link)
        client.close()
        server.close()


def main():
    listener = socket.create_server(("127.0.0.1", 0))
    signal.signal(signal.SIGUSR1, toggle)
    # Whoever started this may have had it blocked.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    print(f"ready {listener.getsockname()[1]}", flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while True:
        try:
            client, _ = listener.accept()
        except InterruptedError:
            continue
        threading.Thread(target=serve, args=(client,), daemon=True).start()


main()
