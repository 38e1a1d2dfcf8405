//! Real servers behind a student's store: Redis and memcached.
//!
//! Each test has one of its own, on a free port of 127.0.0.1 and in an empty temporary folder. A
//! process of its own watches over it, and ends it when the test process ends, however that happens.

mod plan;
pub(crate) mod supervisor;

use std::io;
use std::net::{SocketAddr, ToSocketAddrs};

use crate::{Failure, Test};
pub(crate) use plan::Plan;
use programs::{MEMCACHED, Program, REDIS};
use supervisor::Supervisor;

/// A running server. Unless the environment names it, it ends when this is dropped.
#[derive(Debug)]
pub struct Backend {
    program: Program,
    address: SocketAddr,
    supervisor: Option<Supervisor>,
}

impl Test {
    /// An empty Redis that keeps nothing on disk, or the one that `REDIS_URL` names, which other tests
    /// use at the same time.
    pub fn redis(&self) -> Backend {
        self.backend(REDIS, || Plan::redis(false))
    }

    /// A Redis of this test's own, which has everything that it acknowledged still there when it is
    /// killed and started again.
    pub fn durable_redis(&self) -> Backend {
        self.own(REDIS, Plan::redis(true))
    }

    /// An empty memcached, or the one that `MEMCACHED_URL` names, which other tests use at the same
    /// time.
    pub fn memcached(&self) -> Backend {
        self.backend(MEMCACHED, || Plan::memcached(64))
    }

    /// A memcached of this test's own, with so many megabytes for everything that it keeps.
    pub fn small_memcached(&self, megabytes: u32) -> Backend {
        self.own(MEMCACHED, Plan::memcached(megabytes))
    }

    /// A memcached of this test's own that takes items up to this size, `512k` or `2m`: its flag `-I`.
    pub fn memcached_with_items(&self, size: &str) -> Backend {
        self.own(MEMCACHED, Plan::memcached(64).and(&["-I", size]))
    }

    fn backend(&self, program: Program, plan: impl FnOnce() -> Plan) -> Backend {
        match program.configured() {
            None => self.own(program, plan()),
            Some(text) => match address_in(&text) {
                Ok(address) => Backend {
                    program,
                    address,
                    supervisor: None,
                },
                Err(error) => {
                    let what = format!("{} is {text:?}: {error}", program.variable);
                    Failure::raise_other(self, &io::Error::other(what))
                }
            },
        }
    }

    fn own(&self, program: Program, plan: Plan) -> Backend {
        let Some(command) = program.command() else {
            Failure::raise_missing(self, program.missing());
        };
        match Supervisor::start(self.claim(), command, &plan) {
            Ok((supervisor, address)) => Backend {
                program,
                address,
                supervisor: Some(supervisor),
            },
            Err(error) => Failure::raise_other(self, &error),
        }
    }
}

/// `redis://127.0.0.1:6379`, with or without what stands before and after the address.
fn address_in(text: &str) -> io::Result<SocketAddr> {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or(rest);
    let nothing = || io::Error::other("no such address");
    authority.to_socket_addrs()?.next().ok_or_else(nothing)
}

impl Backend {
    pub(crate) fn program(&self) -> Program {
        self.program
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its address as its clients write it: `redis://127.0.0.1:6379`.
    pub fn url(&self) -> String {
        url(self.program, self.address)
    }

    /// Ends it at once, as a power cut would. Only one of the test's own.
    pub fn kill(&mut self) {
        self.order("kill");
    }

    /// Starts it again where it was, after [`kill`](Self::kill).
    pub fn start(&mut self) {
        self.order("start");
    }

    /// What it can't do is a fault of the machine or of the test, and not the student's.
    fn order(&mut self, order: &str) {
        let supervisor = self.supervisor.as_mut();
        let supervisor = supervisor.expect("a test may only order about a server of its own");
        if let Err(error) = supervisor.order(order) {
            panic!(
                "the test could not {order} its {}: {error}",
                self.program.name
            );
        }
    }
}

pub(crate) fn url(program: Program, address: SocketAddr) -> String {
    format!("{}://{address}", program.name.to_lowercase())
}
