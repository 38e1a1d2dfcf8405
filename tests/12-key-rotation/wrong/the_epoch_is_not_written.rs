//! caught by: step_8::a_login_in_bytes
//! also by: step_8::a_copy_outlives_the_logout
//! Writes each login as of the first epoch.

impl Login {
    pub fn to_bytes(&self) -> Vec<u8> {
        format!("{}.{}", 0, self.user).into_bytes()
    }
}
