namespace Acme.GeneratorBenchmarks;

/// <summary>A source file of a scene.</summary>
internal sealed record SceneFile(string Path, string Text);
