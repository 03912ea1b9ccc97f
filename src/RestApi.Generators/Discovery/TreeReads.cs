using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Generators;

/// <summary>
/// What was read from each tree of a compilation. A keystroke replaces one tree: the others are told to be the same by comparing
/// references with the run before, which is the only thing that still grows with the number of files.
/// </summary>
/// <typeparam name="T">What is read from a tree; compared by value.</typeparam>
/// <typeparam name="TAll">What follows from all that was read.</typeparam>
/// <param name="read">Reads a tree.</param>
/// <param name="join">Draws conclusions from what was read, one value for each tree, and from those of the run before.</param>
/// <param name="keep">Gets each tree that differs in bodies only from that of the run before, behind that one.</param>
internal sealed class TreeReads<T, TAll>(Func<SyntaxTree, T> read, Func<T[], TAll?, TAll> join, Action<SyntaxTree, SyntaxTree> keep)
    where T : class, IEquatable<T>
    where TAll : class
{
    // As many projects as may be typed in by turns.
    private const int RememberedRuns = 8;

    private readonly ConditionalWeakTable<SyntaxTree, T>.CreateValueCallback _read = new(read);
    private readonly ConditionalWeakTable<SyntaxTree, T> _byTree = new();
    private readonly ConditionalWeakTable<Compilation, Run> _byCompilation = new();

    // Weak, so that no tree outlives its compilation.
    private readonly WeakReference<Run>?[] _recent = new WeakReference<Run>?[RememberedRuns];
    private int _next;

    /// <summary>What follows from all trees: the same object as before when nothing that was read has changed.</summary>
    public TAll Of(Compilation compilation) => _byCompilation.GetValue(compilation, ReadAll).All;

    private Run ReadAll(Compilation compilation)
    {
        var trees = ((CSharpCompilation)compilation).SyntaxTrees;
        var (before, slot) = FindRunBefore(trees);
        var values = before is null ? ReadEach(trees) : ReadChanged(trees, before);
        var isSame = before is not null && ReferenceEquals(values, before.Values);
        var run = new Run(trees, values, isSame ? before!.All : join(values, before?.All));
        _recent[slot] = new(run);
        return run;
    }

    private T[] ReadEach(ImmutableArray<SyntaxTree> trees)
    {
        var values = new T[trees.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Read(trees[index]);
        }

        return values;
    }

    private T[] ReadChanged(ImmutableArray<SyntaxTree> trees, Run before)
    {
        var values = before.Values;
        for (var index = 0; index < trees.Length; index++)
        {
            if (ReferenceEquals(trees[index], before.Trees[index]))
            {
                continue;
            }

            var value = DiffersInBodies(before.Trees[index], trees[index])
                ? Keep(before.Trees[index], trees[index], values[index])
                : Read(trees[index]);
            if (!value.Equals(values[index]))
            {
                values = ReferenceEquals(values, before.Values) ? (T[])values.Clone() : values;
                values[index] = value;
            }
        }

        return values;
    }

    private T Keep(SyntaxTree before, SyntaxTree now, T value)
    {
        keep(before, now);
        return _byTree.GetValue(now, _ => value);
    }

    // What is skipped or missing in half-typed code is part of no comparison.
    private static bool DiffersInBodies(SyntaxTree before, SyntaxTree now) =>
        before.FilePath == now.FilePath
        && before.TryGetRoot(out var known)
        && !known.ContainsDiagnostics
        && !now.GetRoot().ContainsDiagnostics
        && now.IsEquivalentTo(before, topLevel: true);

    private T Read(SyntaxTree tree) => _byTree.GetValue(tree, _read);

    /// <summary>The last run on the same project, told by its first or last tree, and where this run is to be remembered.</summary>
    private (Run? Before, int Slot) FindRunBefore(ImmutableArray<SyntaxTree> trees)
    {
        for (var slot = 0; slot < RememberedRuns; slot++)
        {
            if (
                _recent[slot] is { } recent
                && recent.TryGetTarget(out var run)
                && run.Trees.Length == trees.Length
                && trees.Length > 0
                && (ReferenceEquals(run.Trees[0], trees[0]) || ReferenceEquals(run.Trees[trees.Length - 1], trees[trees.Length - 1]))
            )
            {
                return (run, slot);
            }
        }

        _next = (_next + 1) % RememberedRuns;
        return (null, _next);
    }

    private sealed class Run(ImmutableArray<SyntaxTree> trees, T[] values, TAll all)
    {
        public TAll All => all;

        public ImmutableArray<SyntaxTree> Trees => trees;

        public T[] Values => values;
    }
}
