using System.Text;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.FileStores;

/// <summary>What action logic does with <see cref="Files"/>, and what is left of it afterwards.</summary>
public sealed partial class FilesInActionsTests
{
    private readonly InMemoryFileStore _files = new();

    [Fact]
    public void Temporary_files_end_with_the_action_and_persisted_ones_stay()
    {
        StoredFile? stored = null;
        Run(() =>
        {
            Files.UseTextAsFileRef("gone", "gone.txt");
            stored = Files.PersistFileRef(Files.UseTextAsFileRef("kept", "kept.txt"));
        });

        Assert.Equal(stored!.UploadedFileId, Assert.Single(_files.List()).Ref);
    }

    [Theory]
    [InlineData("business")]
    [InlineData("technical")]
    [InlineData("cancelled")]
    public void Temporary_files_end_whatever_the_end_of_the_action(string end)
    {
        using var source = new CancellationTokenSource();
        var result = RunResult(
            () =>
            {
                Files.UseTextAsFileRef("gone", "gone.txt");
                Files.Create("unfinished.txt").Write("abc"u8);
                if (end == "cancelled")
                {
                    source.Cancel();
                }

                throw end switch
                {
                    "business" => new ActionException("stop"),
                    "technical" => new InvalidOperationException(),
                    _ => new OperationCanceledException(),
                };
            },
            source.Token
        );

        Assert.False(result.Succeeded);
        Assert.Empty(_files.List());
    }

    [Fact]
    public void Unfinished_and_temporary_files_are_gone_from_the_disk_too()
    {
        using var folder = new TempFolder();
        var path = folder.File("files");
        using var host = ActionHost.ForTests(
            [
                Action(
                    "run",
                    _ =>
                    {
                        Files.UseTextAsFileRef("gone", "gone.txt");
                        Files.Create("unfinished.txt").Write("abc"u8);
                    }
                ),
            ],
            files: new DiskFileStore(path)
        );

        Assert.True(host.Run("run", "jobs", "1").Succeeded);
        Assert.Empty(Directory.GetFiles(path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_is_persisted_by_its_reference_or_the_text_of_it() =>
        Run(() =>
        {
            var file = Files.UseTextAsFileRef("a", "a.txt");
            Assert.Equal(Files.PersistFileRef(file), Files.PersistFileRef(file.Ref));
        });

    [Fact]
    public void A_stored_file_is_found_by_its_uid_in_a_later_action()
    {
        var uid = "";
        Run(() => uid = Files.PersistFileRef(Files.UseTextAsFileRef("content", "a.csv")).UploadedFileId);

        Run(() =>
        {
            var file = Files.GetFileRef(uid);
            Assert.Equal(("a.csv", "text/csv", 7L, false), (file.Name, file.ContentType, file.Length, file.IsTemporary));
            Assert.Equal("content", ReadText(file));
        });
    }

    [Fact]
    public void A_temporary_reference_of_an_action_that_has_ended_says_what_to_do()
    {
        FileRef? file = null;
        Run(() => file = Files.UseTextAsFileRef("a", "a.txt"));

        var result = RunResult(() => Files.PersistFileRef(file!));
        Assert.Equal(ActionErrorKind.Technical, result.Error!.Kind);
        Assert.Equal(
            $"There is no file '{file!.Ref}'. A temporary file ends with the action that made it: keep it with Files.PersistFileRef and use "
                + "its UploadedFileId.",
            result.Error.Message
        );
    }

    [Fact]
    public void A_temporary_file_of_another_running_action_does_not_exist() =>
        Run(() =>
        {
            var file = Files.UseTextAsFileRef("a", "a.txt");
            Run(() =>
            {
                foreach (
                    var use in (Action[])
                        [() => Files.GetFileRef(file.Ref), () => Files.OpenRead(file), () => Files.PersistFileRef(file.Ref)]
                )
                {
                    Assert.Equal(FileStoreErrorKind.NotFound, Assert.Throws<FileStoreException>(use).Kind);
                }
            });
            Assert.Equal("a", ReadText(file));
        });

    [Fact]
    public async Task Work_that_outlives_its_action_is_told_so()
    {
        using var ended = new ManualResetEventSlim();
        Task<Exception[]>? late = null;
        Run(() =>
        {
            var (file, writer) = (Files.UseTextAsFileRef("a", "a.txt"), Files.Create("b.txt"));
            late = Task.Run(() =>
            {
                ended.Wait();
                return new Exception?[]
                {
                    Record.Exception(() => Files.UseTextAsFileRef("b", "b.txt")),
                    Record.Exception(() => Files.OpenRead(file)),
                    Record.Exception(() => writer.Write("x"u8)),
                }
                    .OfType<Exception>()
                    .ToArray();
            });
        });
        ended.Set();

        var errors = await late!;
        Assert.Equal(3, errors.Length);
        Assert.All(errors[..2], static error => Assert.StartsWith("The action has ended", error.Message, StringComparison.Ordinal));
        Assert.Empty(_files.List());
    }

    [Fact]
    public void Outside_an_action_the_next_step_is_named() =>
        Assert.Contains(
            "ActionHost",
            Assert.Throws<InvalidOperationException>(() => Files.GetFileRef("x")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Cancelling_ends_long_work() =>
        Assert.Equal(
            ActionErrorKind.Cancelled,
            CancelledBy(source =>
            {
                source.Cancel();
                Files.UseTextAsFileRef("text", "a.txt");
            })
        );

    [Fact]
    public void Wrong_arguments_are_refused() =>
        Run(() =>
        {
            Assert.Throws<ArgumentException>(() => Files.GetFileRef(" "));
            Assert.Throws<ArgumentException>(() => Files.PersistFileRef(""));
            Assert.Throws<ArgumentException>(() => Files.Create(" "));
            var error = Assert.Throws<ArgumentException>(() => Files.UseTextAsFileRef("a", "a.txt", "plain text"));
            Assert.Contains("'application/pdf'", error.Message, StringComparison.Ordinal);
        });

    private ActionErrorKind? CancelledBy(Action<CancellationTokenSource> action)
    {
        using var source = new CancellationTokenSource();
        var result = RunResult(() => action(source), source.Token);
        Assert.Empty(_files.List());
        return result.Error?.Kind;
    }

    private void Run(Action action)
    {
        var result = RunResult(action);
        Assert.True(result.Succeeded, result.Error?.Details);
    }

    private ActionRunResult RunResult(Action action, CancellationToken cancellationToken = default)
    {
        using var host = ActionHost.ForTests([Action("run", _ => action())], files: _files);
        return host.Run("run", "jobs", "1", cancellationToken);
    }

    private static string ReadText(FileRef file)
    {
        using var reader = new StreamReader(Files.OpenRead(file), new UTF8Encoding(false));
        return reader.ReadToEnd();
    }
}
