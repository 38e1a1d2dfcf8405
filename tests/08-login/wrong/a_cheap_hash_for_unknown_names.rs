//! caught by: step_2::an_unknown_name_costs_as_much
//! also by: step_5::every_login_costs_one_comparison
//! Compares once in both cases, but with a hash that takes no time.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        const CHEAP: &str = "$argon2id$v=19$m=8,t=1,p=1$ATsGe3Y2M5HQE+e//Tvo0A$6YTmeQQrcrRvHxkmwpa8bCE+pfy18oKIXE+Sl1zApzY";
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(CHEAP));
        fits && known.is_some()
    }
}
