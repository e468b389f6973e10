/** The portal's own script: what a webmaster would write around the element. */
const check = document.querySelector("gouji-check");
const sent = document.querySelector("#sent");

document.querySelector("#try").addEventListener("click", async () => {
  const response = await fetch("sample-report.html");
  await check.check(new Uint8Array(await response.arrayBuffer()), "sample-report.html");
});

document.querySelector("#form").addEventListener("submit", (event) => {
  event.preventDefault();
  sent.textContent = "本页为演示，没有报送任何内容。";
});
