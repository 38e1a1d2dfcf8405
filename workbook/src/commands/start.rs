//! Stub.
use crate::project::Project;
use crate::{Done, Result};
/// The port without `--port`.
pub const PORT: u16 = 3030;
/// Stub.
pub async fn run(_project: &Project, _port: u16, _open: bool) -> Result<Done> {
    Ok(Done::Green)
}
