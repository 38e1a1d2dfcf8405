//! Step 3, "After anything else, it serves no question more: … after a visitor who hung up": a guard puts the connection back when it is dropped, and is emptied after errors and after the time limit, but not where the future of `ask` is dropped. Drop an `ask` that waits for its answer, ask another question, then let the first answer come: the second question gets it.
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        struct Borrowed<'a> {
            pool: &'a Pool,
            connection: Option<Connection>,
        }

        impl Drop for Borrowed<'_> {
            fn drop(&mut self) {
                if let Some(connection) = self.connection.take() {
                    self.pool.put_back(connection);
                }
            }
        }

        let begun_at = tokio::time::Instant::now();
        let late = || Error::TimedOut(self.timeout);
        let begun = async {
            let place = self.places.acquire().await.ok();
            let connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            Ok::<_, Error>((place, connection))
        };
        let (_place, connection) = timeout(self.timeout, begun).await.map_err(|_| late())??;
        let mut borrowed = Borrowed {
            pool: self,
            connection: Some(connection),
        };
        let left = self.timeout.saturating_sub(begun_at.elapsed());
        let answer = match &mut borrowed.connection {
            Some(connection) => timeout(left, connection.exchange(command))
                .await
                .unwrap_or_else(|_| Err(late())),
            None => Err(late()),
        };
        if answer.is_err() {
            borrowed.connection = None;
        }
        answer
    }
}
