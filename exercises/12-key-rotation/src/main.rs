//! Serves the shop on loopback.

use std::process::ExitCode;

use key_rotation as _;

fn main() -> ExitCode {
    ExitCode::SUCCESS
}
