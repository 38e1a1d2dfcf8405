//! Step 3, "A command is sent once. … so it isn't sent again": a get or a delete that finds a connection of the pool broken is sent once more on a new one. A server that reads the second question on a connection and closes it without an answer sees the `md` twice, and `ask` gives Ok in place of Broken.
impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = async {
            let _place = self.places.acquire().await.ok();
            if let Some(mut connection) = self.take() {
                let answer = connection.exchange(command).await;
                match answer {
                    Ok(answer) => {
                        self.put_back(connection);
                        return Ok::<_, Error>(answer);
                    }
                    // It was closed while it was idle, and this may be done twice.
                    Err(Error::Broken(_))
                        if matches!(command, Command::Get { .. } | Command::Delete { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            let mut connection = Connection::open(&self.address).await?;
            let answer = connection.exchange(command).await?;
            self.put_back(connection);
            Ok(answer)
        };
        timeout(self.timeout, asked)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
