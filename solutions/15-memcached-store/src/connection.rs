//! One connection to memcached.

use std::io;
use std::mem::MaybeUninit;

use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::{Answer, Command, Error, read_answer};

/// One connection to memcached. The answers come in the order of the questions, and nothing in an
/// answer says which question it belongs to.
#[derive(Debug)]
pub struct Connection {
    pub(crate) stream: TcpStream,
}

impl Connection {
    /// A connection to the memcached at this address, a host and a port: `127.0.0.1:11211`.
    ///
    /// # Errors
    ///
    /// [`Error::Broken`], if no server listens there.
    pub async fn open(address: &str) -> Result<Self, Error> {
        let stream = TcpStream::connect(address).await?;
        // A question is one small packet, and nothing comes after it that it could wait for.
        stream.set_nodelay(true)?;
        Ok(Self { stream })
    }

    // ANCHOR: exchange
    /// Asks, and waits for the whole answer.
    ///
    /// # Errors
    ///
    /// As of [`read_answer`], and [`Error::Broken`]. After any of them the connection is of no use: what
    /// is still on its way would be taken for the answer to the next question.
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        // step 3: ask in time, or throw it away
        self.stream.write_all(&command.bytes()).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
    // ANCHOR_END: exchange

    /// Whether it is open and the server has said nothing. Memcached speaks when it is asked, so a
    /// connection with something to read is closed, or out of step.
    pub fn is_quiet(&self) -> bool {
        // `try_read` would say what the runtime has noticed so far. This asks the system.
        let heard = SockRef::from(&self.stream).peek(&mut [MaybeUninit::uninit()]);
        heard.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }
}
