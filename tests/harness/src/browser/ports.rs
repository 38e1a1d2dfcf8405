//! One browser, several ports.

use std::sync::Arc;

use super::Browser;
use crate::Server;

impl Browser {
    /// The same browser at another server of this host. Both have one set of cookies: a port doesn't
    /// keep them apart (RFC 6265bis, section 8.5).
    pub fn at_another_port(&self, name: &str, server: &Server) -> Self {
        let other = Self::new(name, server, self.test.clone());
        Self {
            cookies: Arc::clone(&self.cookies),
            ..other
        }
    }
}
