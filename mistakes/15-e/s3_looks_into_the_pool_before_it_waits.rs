//! Step 3, "There are never more than sixteen connections": `take` comes before the wait for a place. Forty questions at once on an empty pool find nothing, and those that wait open a new connection each when a place is free, although one is idle by then: the server sees forty open at once.
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = async {
            let idle = self.take();
            let _place = self.places.acquire().await.ok();
            let mut connection = match idle {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok::<_, Error>(answer)
        };
        timeout(self.timeout, asked)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
