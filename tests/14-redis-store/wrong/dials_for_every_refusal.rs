//! caught by: step_7::an_address_that_leads_to_a_replica_is_not_dialed_without_end
//! Looks again after each refusal. Where the address leads to a replica, every save opens a connection.

impl Link {
    pub(crate) fn look_again(&self) {
        let mut shared = self.shared();
        let manager =
            ConnectionManager::new_lazy_with_config(self.client.clone(), settings(self.timeout));
        if let Ok(manager) = manager {
            let since = Some(Instant::now());
            *shared = Shared { manager, since };
        }
    }
}
