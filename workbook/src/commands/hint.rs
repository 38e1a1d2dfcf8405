//! Stub.
use crate::project::Project;
use crate::{Done, Result};
/// Stub.
pub async fn run(_project: &Project, _chapter: Option<&str>, _step: Option<u32>) -> Result<Done> {
    Ok(Done::Green)
}
