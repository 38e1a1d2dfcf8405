//! Step 2.6: one comparison with 19 MiB and two passes. Here an unknown name's takes 4 MiB.

impl Users {
    pub fn check(&self, name: &str, password: &str) -> bool {
        const NOBODY: &str = "$argon2id$v=19$m=4096,t=3,p=1$nPD9v0x0YGKyab3rOInj/g$caBpJOdLz1gHiu98LCaBGL+YSiseRDkmq6kMwrkyHsk";
        let known = self.hash_of(name);
        let fits = self.fits(password, known.as_deref().unwrap_or(NOBODY));
        fits && known.is_some()
    }
}
