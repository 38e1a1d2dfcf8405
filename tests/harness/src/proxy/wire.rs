//! Passes bytes on between two sockets.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::traffic::{Sender, Traffic};

/// What happens to bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// They go through.
    #[default]
    Open,
    /// They wait.
    Stalled,
    /// They get lost, and so do connections.
    Cut,
    /// The proxy is gone.
    Gone,
}

/// All connections of one proxy.
#[derive(Debug)]
pub struct Wire {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    mode: Mode,
    /// Where new connections lead.
    target: SocketAddr,
    traffic: Traffic,
    /// Both ends of every connection there has been.
    sockets: Vec<TcpStream>,
    connections: usize,
    /// Whether the next answer gets lost, with its connection.
    loses_an_answer: bool,
}

impl Wire {
    pub fn to(target: SocketAddr) -> Self {
        let state = State {
            mode: Mode::Open,
            target,
            traffic: Traffic::default(),
            sockets: Vec::new(),
            connections: 0,
            loses_an_answer: false,
        };
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    pub fn lead_to(&self, target: SocketAddr) {
        self.state().target = target;
    }

    pub fn set(&self, mode: Mode) {
        let mut state = self.state();
        state.mode = mode;
        if matches!(mode, Mode::Cut | Mode::Gone) {
            for socket in state.sockets.drain(..) {
                // It fails where the other side has closed it already.
                let _ = socket.shutdown(Shutdown::Both);
            }
        }
        self.changed.notify_all();
    }

    pub fn lose_an_answer(&self) {
        self.state().loses_an_answer = true;
    }

    pub fn connections(&self) -> usize {
        self.state().connections
    }

    pub fn traffic<T>(&self, look: impl FnOnce(&mut Traffic) -> T) -> T {
        look(&mut self.state().traffic)
    }

    pub fn accept_all(self: &Arc<Self>, listener: &TcpListener) {
        for store in listener.incoming().map_while(Result::ok) {
            let State { mode, target, .. } = *self.state();
            match mode {
                Mode::Gone => return,
                // Dropping it closes it.
                Mode::Cut => {}
                // A server that can't be reached looks to the store like one that hangs up.
                Mode::Open | Mode::Stalled => drop(self.connect(store, target)),
            }
        }
    }

    fn connect(self: &Arc<Self>, store: TcpStream, target: SocketAddr) -> io::Result<()> {
        let server = TcpStream::connect(target)?;
        for socket in [&store, &server] {
            socket.set_nodelay(true)?;
        }
        let mut state = self.state();
        state.connections += 1;
        state
            .sockets
            .extend([store.try_clone()?, server.try_clone()?]);
        drop(state);
        let (there, back) = (Arc::clone(self), Arc::clone(self));
        let (store_too, server_too) = (store.try_clone()?, server.try_clone()?);
        thread::spawn(move || there.pass(Sender::Store, store, server));
        thread::spawn(move || back.pass(Sender::Server, server_too, store_too));
        Ok(())
    }

    /// Passes on what `from` sends until either side is closed, and then closes both.
    fn pass(&self, sender: Sender, mut from: TcpStream, mut to: TcpStream) {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            let bytes = &buffer[..length];
            // What was sent is noted before the other side can answer it.
            if !self.wait_and_note(sender, bytes) || to.write_all(bytes).is_err() {
                break;
            }
        }
        for socket in [from, to] {
            let _ = socket.shutdown(Shutdown::Both);
        }
    }

    /// Waits while the wire is stalled. Whether the bytes may go on.
    fn wait_and_note(&self, sender: Sender, bytes: &[u8]) -> bool {
        let stalled = |state: &mut State| state.mode == Mode::Stalled;
        let waited = self.changed.wait_while(self.state(), stalled);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        let is_lost = sender == Sender::Server && std::mem::take(&mut state.loses_an_answer);
        let open = state.mode == Mode::Open && !is_lost;
        if open {
            state.traffic.add(sender, bytes);
        }
        open
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
