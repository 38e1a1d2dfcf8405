//! A tap on the wire between a student's store and its server: it shows every byte, and can hold them
//! back or cut the wire, as a network does.

mod said;
mod wire;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use crate::backend::{Backend, url};
use crate::programs::Program;
use crate::{Failure, Test};
use said::Said;
use wire::{Mode, Wire};

/// A loopback address that leads to a [`Backend`]. Its connections end when this is dropped.
#[derive(Debug)]
pub struct Tap {
    program: Program,
    address: SocketAddr,
    wire: Arc<Wire>,
}

impl Test {
    /// Puts a tap before `backend`. Connect the store to the tap's address instead.
    pub fn tap(&self, backend: &Backend) -> Tap {
        Tap::start(backend.program(), backend.address())
            .unwrap_or_else(|error| Failure::raise_other(self, &error))
    }
}

impl Tap {
    fn start(program: Program, target: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let wire = Arc::new(Wire::default());
        let accepting = Arc::clone(&wire);
        thread::spawn(move || accepting.accept_all(&listener, target));
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

    /// Holds back every byte from now on, in both directions. Connections stay open, and new ones are
    /// accepted: whoever waits without a limit waits until [`mend`](Self::mend).
    pub fn stall(&self) {
        self.wire.set(Mode::Stalled);
    }

    /// Cuts every connection, and every new one, until [`mend`](Self::mend).
    pub fn cut(&self) {
        self.wire.set(Mode::Cut);
    }

    /// Cuts a connection once, at the worst moment: the server has done what it was asked, and the
    /// store doesn't hear of it. Everything after that goes through.
    pub fn lose_an_answer(&self) {
        self.wire.lose_an_answer();
    }

    /// Lets bytes through again, those included that were held back.
    pub fn mend(&self) {
        self.wire.set(Mode::Open);
    }

    /// How often somebody connected.
    pub fn connections(&self) -> usize {
        self.wire.connections()
    }

    /// Forgets what was said so far.
    pub fn forget(&self) {
        self.wire.said(Said::forget);
    }

    /// What was said, one line of the wire a line: `> ` before what the store said, `< ` before what
    /// it was answered. What changes from run to run is shown as its name here.
    pub fn text(&self, names: &[(&[u8], &str)]) -> String {
        self.wire.said(|said| said.text(names))
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.wire.set(Mode::Gone);
        // The thread that accepts looks at the mode when somebody comes.
        let _ = TcpStream::connect(self.address);
    }
}
