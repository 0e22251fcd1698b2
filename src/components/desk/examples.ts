/** An article to try the desk with. All three are invented; some of their figures are wrong on purpose. */
export interface Example {
  id: string;
  title: string;
  text: string;
}

export const examples: Example[] = [
  {
    id: "careful",
    title: "A careful brief",
    text: `date 2022-03-03 INVENTED EXAMPLE. Two capitals, two counts

Russia's defence ministry said on Wednesday that 498 Russian soldiers had been killed and another 1,597 wounded \
since the start of what it calls its special military operation. The ministry also said that more than 2,870 \
Ukrainian troops had been killed.

Ukraine's president, Volodymyr Zelensky, said on Wednesday that almost 6,000 Russian soldiers had been killed in six \
days. None of these figures could be independently verified.

The UN human rights office said on Thursday that 249 civilians had been confirmed killed in Ukraine and 553 injured, \
and that the actual figures were considerably higher.

A convoy of 12 buses left the town of Lower Reed on Thursday; the youngest passenger was 3, the oldest 91.
`
  },
  {
    id: "careless",
    title: "The same days, retold carelessly",
    text: `date 2022-03-04 INVENTED EXAMPLE. Nothing here is news; the figures are bent on purpose.

6,000 Russian soldiers killed

Moscow has broken its silence. Russia's defence ministry said on Wednesday that 489 Russian soldiers had been killed \
in Ukraine. It also claimed that 2,870 Ukrainian troops had been killed.

In Kyiv, Zelensky said on Wednesday that more than 6,000 Russian soldiers had been killed. The General Staff of \
Ukraine said on Thursday that 9,000 Russian soldiers had been killed.

The Reed Valley Relief Union, a charity, said on Friday that at least 61 civilians had been killed in the villages \
along the river. Its figures could not be independently verified.
`
  },
  {
    id: "page",
    title: "A saved web page, with hidden words",
    text: `<!doctype html>
<html><head><title>9,999 killed, says a title that nobody sees</title>
<meta property="article:published_time" content="2022-03-27">
<script>document.write("7,777 soldiers were killed");</script></head>
<body><p>date 2022-03-27</p>
<h1>INVENTED EXAMPLE. Four weeks, many numbers</h1>
<p hidden>8,888 civilians were killed.</p>
<p>NATO estimates that <b>7,000 to 15,000</b> Russian soldiers have been killed in four weeks of war. The deputy \
head of Russia&#8217;s military general staff on Friday put the dead at <b>1,351&nbsp;soldiers</b> and the wounded \
at&nbsp;3,825.</p>
<h2>15,000 Russian soldiers dead</h2>
<p>Ukraine's prosecutor general said on Friday that 135 children had been killed and 184 wounded since the invasion \
began.</p>
<figure><figcaption>A road near Lower Reed, where 4 people died on Saturday, according to the mayor. The bridge cost \
3 million euros in 1986.</figcaption></figure>
<div style="display:none">6,666 generals were killed.</div>
</body></html>
`
  }
];
