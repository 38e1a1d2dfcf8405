//! Stub.
use crate::project::Project;
use crate::{Done, Result};
/// Stub.
pub async fn run(_project: &Project, _chapter: Option<&str>, _yes: bool) -> Result<Done> {
    Ok(Done::Green)
}
