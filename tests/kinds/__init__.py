"""What holds for kinds of answer wherever they occur: one file in each room, and nothing else."""
