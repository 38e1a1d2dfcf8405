//! Stands for a student's own code of another chapter.

/// Isn't written.
pub fn draw() -> u32 {
    todo!("step 5: draw")
}
