//! A server that says what the test wants it to say, where memcached itself wouldn't.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;

/// An address of a server that answers the first question with the first of these, and so on, and then
/// hangs up. Each connection starts at the first again.
pub fn server(answers: &[&[u8]]) -> SocketAddr {
    server_of(&[answers])
}

/// As [`server`], with answers of its own for each connection. The last ones are for all that follow.
pub fn server_of(connections: &[&[&[u8]]]) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let copied = |answers: &&[&[u8]]| answers.iter().map(|answer| answer.to_vec()).collect();
    let connections: Vec<Vec<Vec<u8>>> = connections.iter().map(copied).collect();
    thread::spawn(move || {
        for (number, asked) in listener.incoming().map_while(Result::ok).enumerate() {
            if let Some(answers) = connections.get(number).or(connections.last()) {
                answer(asked, answers);
            }
        }
    });
    address
}

fn answer(mut asked: TcpStream, answers: &[Vec<u8>]) {
    for answer in answers {
        let heard = asked.read(&mut [0; 4096]);
        if !matches!(heard, Ok(1..)) || asked.write_all(answer).is_err() {
            return;
        }
    }
}

/// An address of this machine at which nobody listens.
pub fn nobody() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("it is bound")
}
