//! A proxy between a student's store and its server: it shows every byte, and can hold them
//! back or cut the wire, as a network does.

mod traffic;
mod wire;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use crate::backend::{Backend, url};
use crate::programs::Program;
use crate::{Failure, Test};
use traffic::Traffic;
use wire::{Mode, Wire};

/// A loopback address that leads to a [`Backend`]. Its connections end when this is dropped.
#[derive(Debug)]
pub struct Proxy {
    program: Program,
    address: SocketAddr,
    wire: Arc<Wire>,
}

impl Test {
    /// Puts a proxy before `backend`. Connect the store to the proxy's address instead.
    pub fn proxy(&self, backend: &Backend) -> Proxy {
        Proxy::start(backend.program(), backend.address())
            .unwrap_or_else(|error| Failure::raise_other(self, &error))
    }
}

impl Proxy {
    fn start(program: Program, target: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let wire = Arc::new(Wire::to(target));
        let accepting = Arc::clone(&wire);
        thread::spawn(move || accepting.accept_all(&listener));
        Ok(Self {
            program,
            address,
            wire,
        })
    }

    /// Where the store is to connect to.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as the server's clients write it.
    pub fn url(&self) -> String {
        url(self.program, self.address)
    }

    /// Leads new connections to another server, as an address does after a failover. Those that are open
    /// stay where they are.
    pub fn lead_to(&self, backend: &Backend) {
        self.wire.lead_to(backend.address());
    }

    /// Holds back every byte from now on, in both directions. Connections stay open, and new ones are
    /// accepted: a store that waits without a timeout waits until [`restore`](Self::restore).
    pub fn stall(&self) {
        self.wire.set(Mode::Stalled);
    }

    /// Cuts every connection, and every new one, until [`restore`](Self::restore).
    pub fn cut(&self) {
        self.wire.set(Mode::Cut);
    }

    /// Cuts a connection once, at the worst moment: the server has done what it was asked, and the
    /// store isn't told. Everything after that goes through.
    pub fn lose_an_answer(&self) {
        self.wire.lose_an_answer();
    }

    /// Lets bytes through again, those included that were held back.
    pub fn restore(&self) {
        self.wire.set(Mode::Open);
    }

    /// How many connections there have been.
    pub fn connections(&self) -> usize {
        self.wire.connections()
    }

    /// Forgets what went over the wire so far.
    pub fn forget(&self) {
        self.wire.traffic(Traffic::forget);
    }

    /// What went over the wire, line by line: `> ` before what the store sent, `< ` before the answers. What changes from run to run is shown as its name here.
    pub fn text(&self, names: &[(&[u8], &str)]) -> String {
        self.wire.traffic(|traffic| traffic.text(names))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.wire.set(Mode::Gone);
        // The thread that accepts looks at the mode with each new connection.
        let _ = TcpStream::connect(self.address);
    }
}
