//! Who has an account, and what their passwords are compared with.

impl Users {
pub fn check(&self, name: &str, password: &str) -> bool {
        self.hash_of(name).map_or_else(
            || {
                self.fits(password, UNUSABLE_HASH);
                false
            },
            |hash| self.fits(password, &hash),
        )
    }
}

pub async fn profile(session: Session) -> &'static str {
    let value: Option<serde_json::Value> = session.get("logged_in");
    if value == Some(serde_json::Value::Bool(true)) {
        "Profile page"
    } else {
        "User not logged in"
    }
}
