namespace Acme.TestKit;

/// <summary>A file of a test project: C# source or an additional file such as <c>settings/secrets.ts</c>.</summary>
public sealed record TestFile(string Path, string Text);
