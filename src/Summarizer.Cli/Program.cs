using Summarizer;

string text = args.Length > 0 ? File.ReadAllText(args[0]) : Console.In.ReadToEnd();
foreach (SummarySentence sentence in new ArticleSummarizer().Summarize(text).Sentences) Console.WriteLine(sentence.Text);
